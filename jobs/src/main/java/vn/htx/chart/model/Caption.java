package vn.htx.chart.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;

/**
 * The words around a chart, in both languages.
 *
 * @param id names the chart's files and never changes
 * @param basis what n counts ({@code "n = 312 HTX trả lời"}); empty where every unit is shown
 * @param source the source line without the word Nguồn
 * @param notes full sentences below the chart
 */
public record Caption(
    String id,
    Bilingual title,
    Optional<Bilingual> subtitle,
    DisplayUnit unit,
    LocalDate asOf,
    Optional<Bilingual> basis,
    Bilingual source,
    DataOrigin origin,
    List<Bilingual> notes) {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]*");

  public Caption {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "chart id '%s' must be lower_snake_case and start with a letter".formatted(id));
    }
    notes = List.copyOf(notes);
  }

  /** The same caption with one more note before the others. */
  public Caption with(Bilingual note) {
    return new Caption(
        id,
        title,
        subtitle,
        unit,
        asOf,
        basis,
        source,
        origin,
        Stream.concat(Stream.of(note), notes.stream()).toList());
  }
}
