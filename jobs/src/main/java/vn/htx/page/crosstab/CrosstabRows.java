package vn.htx.page.crosstab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.page.Value;
import vn.htx.page.extract.DataColumn;
import vn.htx.page.extract.ListedRows;
import vn.htx.text.SpreadsheetText;

/** A crosstab as rows for files: values as stored, and their states beside them or apart. */
public final class CrosstabRows {
  private static final String TOTAL = "total";

  private CrosstabRows() {}

  /** Every value with its status; columns are named by codes. */
  public static ListedRows withStates(Crosstab crosstab, Language language) {
    var columns = new ArrayList<>(head(crosstab));
    for (Crosstab.Column column : crosstab.columns()) {
      columns.add(value(crosstab, column));
      columns.add(new DataColumn(
          id(column) + "_status",
          Bilingual.of(column.label().vi() + ": trạng thái", column.label().en() + ": status"),
          "Whether there is a value, and if not, why.",
          DataColumn.Kind.TEXT));
    }
    return new ListedRows(
        columns,
        lines(crosstab)
            .map(line -> cells(
                line,
                language,
                line.cells().stream()
                    .flatMap(
                        cell -> Stream.of(plain(cell), Optional.of(cell.state().code())))))
            .toList());
  }

  /** The values alone. */
  public static ListedRows values(Crosstab crosstab, Language language) {
    return new ListedRows(
        Stream.concat(
                head(crosstab).stream(),
                crosstab.columns().stream().map(column -> value(crosstab, column)))
            .toList(),
        lines(crosstab)
            .map(line -> cells(line, language, line.cells().stream().map(CrosstabRows::plain)))
            .toList());
  }

  /** The states alone, in words, with why. */
  public static ListedRows states(Crosstab crosstab, Language language) {
    return new ListedRows(
        values(crosstab, language).columns(),
        lines(crosstab)
            .map(line -> cells(
                line,
                language,
                line.cells().stream()
                    .map(cell ->
                        Optional.of(cell.why().orElse(cell.state().label()).in(language)))))
            .toList());
  }

  private static Stream<Crosstab.Line> lines(Crosstab crosstab) {
    return Stream.concat(crosstab.lines().stream(), crosstab.total().stream());
  }

  private static List<DataColumn> head(Crosstab crosstab) {
    Breakdown rows = crosstab.corner();
    return List.of(
        new DataColumn(
            rows.code(), rows.label(), "Code; total for all together.", DataColumn.Kind.TEXT),
        new DataColumn(
            rows.code() + "_name",
            Bilingual.of("Tên", "Name"),
            "Name of the code.",
            DataColumn.Kind.TEXT));
  }

  private static DataColumn value(Crosstab crosstab, Crosstab.Column column) {
    return new DataColumn(
        id(column),
        column.label(),
        "Value in " + crosstab.indicator().unit().stored() + ".",
        DataColumn.Kind.NUMBER);
  }

  /** A code comes from files of other people and must not be computed either. */
  private static String id(Crosstab.Column column) {
    return column.kind() == Crosstab.Kind.TOTAL ? TOTAL : SpreadsheetText.inert(column.code());
  }

  private static List<Optional<String>> cells(
      Crosstab.Line line, Language language, Stream<Optional<String>> cells) {
    boolean isTotal = line.code().equals(Value.TOTAL);
    return Stream.concat(
            Stream.of(
                Optional.of(isTotal ? TOTAL : line.code()),
                Optional.of(line.label().in(language))),
            cells)
        .toList();
  }

  private static Optional<String> plain(Cell cell) {
    return cell.value().map(DataColumn::written);
  }
}
