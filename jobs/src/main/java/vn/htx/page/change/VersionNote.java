package vn.htx.page.change;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;

/**
 * A version that can be chosen.
 *
 * @param made when the run that published it first ended; empty when no record of such a run is left
 */
public record VersionNote(String id, LocalDate asOf, Optional<ZonedDateTime> made) {
  private static final int SHORT = 12;

  /** Enough of the id to tell it from others. */
  public String shortId() {
    return id.length() > SHORT ? id.substring(0, SHORT) : id;
  }

  /** Its day, when it was made, and its id. */
  public Bilingual label() {
    String day = VietnameseFormat.shown(asOf);
    return Bilingual.of(
        "số liệu đến %s%s · %s"
            .formatted(day, made.map(time -> " · chạy lúc " + shown(time)).orElse(""), shortId()),
        "as of %s%s · %s"
            .formatted(day, made.map(time -> " · run at " + shown(time)).orElse(""), shortId()));
  }

  private static String shown(ZonedDateTime time) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d %s",
        time.getHour(),
        time.getMinute(),
        VietnameseFormat.shown(time.toLocalDate()));
  }
}
