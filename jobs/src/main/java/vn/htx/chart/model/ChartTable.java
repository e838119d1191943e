package vn.htx.chart.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.htx.model.Language;
import vn.htx.text.SpreadsheetText;

/**
 * A chart as rows and columns: the same values for people (shown) and for programs (plain). Columns have names in both
 * languages, texts in cells are in one.
 */
public record ChartTable(List<ChartColumn> columns, List<List<Cell>> rows) {
  /** What a column holds; it decides the alignment. */
  public enum Kind {
    TEXT,
    NUMBER
  }

  /**
   * A column; the id of its label is the header in CSV. Columns for machines, such as codes, are not shown on pages.
   */
  public record ChartColumn(Label label, Kind kind, Audience audience) {}

  /** Who reads a column. */
  public enum Audience {
    EVERYONE,
    MACHINES
  }

  /** One cell: {@code plain} for CSV (empty when not known) and {@code shown} for people. */
  public record Cell(String plain, String shown) {
    static Cell text(String text) {
      return new Cell(text, text);
    }

    static Cell count(OptionalLong n) {
      return n.isPresent()
          ? new Cell(Long.toString(n.getAsLong()), VietnameseFormat.shown(n.getAsLong()))
          : new Cell("", "");
    }

    static Cell value(Datum datum, DisplayUnit unit, Language language) {
      return datum
          .value()
          .map(value -> new Cell(plain(value), shown(datum, value, unit, language)))
          .orElseGet(() -> new Cell("", "– (" + datum.status().in(language) + ")"));
    }

    private static String shown(
        Datum datum, BigDecimal value, DisplayUnit unit, Language language) {
      String number = VietnameseFormat.shown(value, unit);
      return switch (datum.status()) {
        case FEW -> number + " *";
        case NOT_COMPARABLE -> number + " (" + DatumStatus.NOT_COMPARABLE.in(language) + ")";
        case OK, SUPPRESSED, UNDEFINED, MISSING -> number;
      };
    }

    private static String plain(BigDecimal value) {
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
  }

  public ChartTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  static ChartColumn text(String id, String vi, String en) {
    return new ChartColumn(new Label(id, vi, en), Kind.TEXT, Audience.EVERYONE);
  }

  static ChartColumn text(Label label) {
    return new ChartColumn(label, Kind.TEXT, Audience.EVERYONE);
  }

  static ChartColumn number(Label label) {
    return new ChartColumn(label, Kind.NUMBER, Audience.EVERYONE);
  }

  static ChartColumn machine(String id, Kind kind) {
    return new ChartColumn(Label.of(id, id), kind, Audience.MACHINES);
  }

  /**
   * One row for each category and one column for each series; n and statuses have columns where at least one is worth
   * telling.
   */
  static ChartTable of(Matrix matrix, Label categoryName, DisplayUnit unit, Language language) {
    boolean counted =
        matrix.categories().stream().anyMatch(category -> category.n().isPresent());
    List<Series> marked = matrix.series().stream()
        .filter(
            series -> series.values().stream().anyMatch(datum -> datum.status() != DatumStatus.OK))
        .toList();
    List<ChartColumn> columns = new ArrayList<>();
    columns.add(machine(categoryName.id(), Kind.TEXT));
    columns.add(text(categoryName.id() + "_name", categoryName.vi(), categoryName.en()));
    matrix.series().forEach(series -> columns.add(number(series.label())));
    if (counted) {
      columns.add(number(new Label("n", "n", "n")));
    }
    marked.forEach(series -> columns.add(machine(series.label().id() + "_status", Kind.TEXT)));
    List<List<Cell>> rows = new ArrayList<>();
    for (int c = 0; c < matrix.categories().size(); c++) {
      Category category = matrix.categories().get(c);
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(category.label().id()));
      row.add(Cell.text(category.label().in(language)));
      for (Series series : matrix.series()) {
        row.add(Cell.value(series.values().get(c), unit, language));
      }
      if (counted) {
        row.add(Cell.count(category.n()));
      }
      for (Series series : marked) {
        row.add(Cell.text(series.values().get(c).status().id()));
      }
      rows.add(row);
    }
    return new ChartTable(columns, rows);
  }

  /** Adds the columns of another table with the same rows that this one does not have. */
  ChartTable beside(ChartTable other) {
    List<String> known = columns.stream().map(column -> column.label().id()).toList();
    List<Integer> added = IntStream.range(0, other.columns.size())
        .filter(i -> !known.contains(other.columns.get(i).label().id()))
        .boxed()
        .toList();
    List<ChartColumn> allColumns = new ArrayList<>(columns);
    added.forEach(i -> allColumns.add(other.columns.get(i)));
    List<List<Cell>> allRows = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<Cell> row = new ArrayList<>(rows.get(r));
      for (int i : added) {
        row.add(other.rows.get(r).get(i));
      }
      allRows.add(row);
    }
    return new ChartTable(allColumns, allRows);
  }

  /** Adds a column with a cell for each row. */
  ChartTable with(ChartColumn column, List<Cell> cells) {
    List<ChartColumn> allColumns = new ArrayList<>(columns);
    allColumns.add(column);
    return new ChartTable(
        allColumns,
        IntStream.range(0, rows.size())
            .mapToObj(r ->
                Stream.concat(rows.get(r).stream(), Stream.of(cells.get(r))).toList())
            .toList());
  }

  /** The positions of the columns that people read. */
  public List<Integer> shownColumns() {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).audience() == Audience.EVERYONE)
        .boxed()
        .toList();
  }

  /** {@code number} or {@code text}, the style class of a column. */
  public String alignment(int column) {
    return columns.get(column).kind() == Kind.NUMBER ? "number" : "text";
  }

  /**
   * The table as CSV by RFC 4180: UTF-8 without a byte-order mark, ids as headers, a line feed after every row, plain
   * numbers. A cell that a spreadsheet would compute has a leading apostrophe.
   */
  public String csv() {
    StringBuilder out = new StringBuilder();
    line(out, columns.stream().map(column -> column.label().id()).toList());
    rows.forEach(row -> line(out, row.stream().map(Cell::plain).toList()));
    return out.toString();
  }

  private static void line(StringBuilder out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
    }
    out.append('\n');
  }

  private static String quoted(String cell) {
    String inert = SpreadsheetText.inert(cell);
    boolean plain = inert.indexOf(',') < 0
        && inert.indexOf('"') < 0
        && inert.indexOf('\n') < 0
        && inert.indexOf('\r') < 0;
    return plain ? inert : '"' + inert.replace("\"", "\"\"") + '"';
  }
}
