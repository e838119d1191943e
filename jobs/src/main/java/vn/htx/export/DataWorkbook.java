package vn.htx.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.ValueUnit;
import vn.htx.model.Bilingual;
import vn.htx.text.SpreadsheetText;

/**
 * Rows as a workbook: sheets of rows, written one by one so that their number needs no memory; one with the definitions
 * of the indicators or columns in them; one with what they are.
 */
public final class DataWorkbook {
  private static final String WHOLE = "#,##0";
  private static final String DAY = "dd/mm/yyyy";
  private static final String AS_IT_IS = "General";
  private static final int HEAD_LINES = 2;
  private static final int KEPT_ROWS = 500;
  private static final int WIDE = 60;
  private static final int NARROW = 16;

  private static final List<String> DEFINED = List.of(
      "Mã chỉ tiêu",
      "Chỉ tiêu",
      "Tên tiếng Anh",
      "ĐVT",
      "Cách tính",
      "Cách tính (tiếng Anh)",
      "Nguồn của định nghĩa",
      "Tính chất",
      "Chiều tốt");
  private static final List<String> DESCRIBED =
      List.of("Mã cột", "Cột", "Tên tiếng Anh", "ĐVT", "Ý nghĩa (tiếng Anh)");

  private final Workbook workbook;
  private Worksheet sheet;
  private List<Column> columns;
  private final Set<String> present = new TreeSet<>();
  private int row = 1;

  /**
   * A column of the rows.
   *
   * @param content a number is shown with the decimals of its unit, a whole one without
   * @param unit of its numbers; where it is empty, that of the row's indicator
   */
  public record Column(String name, Content content, Optional<ValueUnit> unit) {
    public Column(String name, Content content) {
      this(name, content, Optional.empty());
    }
  }

  /** What the cells of a column hold. */
  public enum Content {
    TEXT,
    NUMBER,
    WHOLE_NUMBER,
    FLAG,
    DAY
  }

  /** What a column of rows holds. */
  public record Meaning(String id, Bilingual label, String unit, String meaning) {}

  /** Something that is true of the whole workbook. */
  public record Fact(String name, String value) {}

  private DataWorkbook(Workbook workbook, String name, List<Column> columns) {
    this.workbook = workbook;
    this.sheet = workbook.newWorksheet(name);
    this.columns = List.copyOf(columns);
  }

  /**
   * Begins a workbook; the stream stays open.
   *
   * @param name of the sheet of rows
   */
  public static DataWorkbook begin(OutputStream out, String name, List<Column> columns) {
    var begun = new DataWorkbook(new Workbook(out, "HTX Analytics", "1.0"), name, columns);
    begun.head();
    return begun;
  }

  /** Finishes the sheet and begins another one of rows. */
  public void next(String name, List<Column> itsColumns) throws IOException {
    sheet.finish();
    sheet = workbook.newWorksheet(name);
    columns = List.copyOf(itsColumns);
    row = 1;
    head();
  }

  private void head() {
    for (int i = 0; i < columns.size(); i++) {
      head(sheet, i, SpreadsheetText.inert(columns.get(i).name()), NARROW);
    }
    sheet.freezePane(0, 1);
    TextSheet.fit(sheet, 0, HEAD_LINES, List.of(), NARROW);
  }

  private static void head(Worksheet to, int column, String name, int width) {
    to.value(0, column, name);
    to.style(0, column).bold().wrapText(true).fillColor(TextSheet.NOT_TO_MEND).set();
    to.width(column, width);
  }

  /**
   * Adds a row of an indicator; cells are plain texts, empty where they are not known.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  public void row(Indicator indicator, List<Optional<String>> cells) {
    present.add(indicator.id());
    row(Optional.of(indicator.unit()), cells);
  }

  /** Adds a row that is of no indicator. */
  public void row(List<Optional<String>> cells) {
    row(Optional.empty(), cells);
  }

  private void row(Optional<ValueUnit> unit, List<Optional<String>> cells) {
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      cells.get(i).ifPresent(text -> cell(column, unit, text));
    }
    row++;
    if (row % KEPT_ROWS == 0) {
      flush();
    }
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private void cell(int column, Optional<ValueUnit> unit, String text) {
    Column of = columns.get(column);
    switch (of.content()) {
      case TEXT -> sheet.value(row, column, SpreadsheetText.inert(text));
      case FLAG -> sheet.value(row, column, Boolean.valueOf(text));
      case WHOLE_NUMBER -> number(column, text, WHOLE);
      case NUMBER ->
        number(column, text, of.unit().or(() -> unit).map(DataWorkbook::format).orElse(AS_IT_IS));
      case DAY -> {
        sheet.value(row, column, LocalDate.parse(text));
        sheet.style(row, column).format(DAY).set();
      }
    }
  }

  private void number(int column, String text, String format) {
    sheet.value(row, column, new BigDecimal(text));
    sheet.style(row, column).format(format).set();
  }

  /** Thousands apart, with the decimals of the stored number; a spreadsheet set to Vietnamese shows 1.234,5. */
  private static String format(ValueUnit unit) {
    int decimals = Math.max(0, unit.decimals() - unit.places());
    return decimals == 0 ? WHOLE : WHOLE + "." + "0".repeat(decimals);
  }

  /** Writes what remains: the definitions of the indicators that have rows, and what is true of them all. */
  public void finish(List<Indicator> indicators, List<Fact> facts) throws IOException {
    sheet.finish();
    Worksheet definitions = definitions(DEFINED);
    List<Indicator> told =
        indicators.stream().filter(each -> present.contains(each.id())).toList();
    for (int i = 0; i < told.size(); i++) {
      define(definitions, i + 1, told.get(i));
    }
    about(facts);
    workbook.finish();
  }

  /** Writes what remains of rows that are of no indicator: what their columns mean, and what is true of them all. */
  public void finishColumns(List<Meaning> meanings, List<Fact> facts) throws IOException {
    sheet.finish();
    Worksheet definitions = definitions(DESCRIBED);
    for (int i = 0; i < meanings.size(); i++) {
      Meaning each = meanings.get(i);
      texts(
          definitions,
          i + 1,
          List.of(each.id(), each.label().vi(), each.label().en(), each.unit(), each.meaning()));
    }
    about(facts);
    workbook.finish();
  }

  private Worksheet definitions(List<String> head) {
    Worksheet definitions = workbook.newWorksheet("Định nghĩa");
    for (int i = 0; i < head.size(); i++) {
      head(definitions, i, head.get(i), i == 4 || i == 5 ? WIDE : 2 * NARROW);
    }
    definitions.freezePane(0, 1);
    return definitions;
  }

  private void about(List<Fact> facts) {
    Worksheet about = workbook.newWorksheet("Bộ lọc");
    about.width(0, 2 * NARROW);
    about.width(1, 2 * WIDE);
    for (int i = 0; i < facts.size(); i++) {
      about.value(i, 0, facts.get(i).name());
      about.style(i, 0).bold().set();
      TextSheet.text(about, i, 1, SpreadsheetText.inert(facts.get(i).value()), "", true);
    }
  }

  private static void define(Worksheet to, int row, Indicator indicator) {
    List<String> cells = List.of(
        indicator.id(),
        indicator.label().vi(),
        indicator.label().en(),
        indicator.unit().stored(),
        indicator.formula().vi(),
        indicator.formula().en(),
        indicator.source().vi(),
        indicator.isOfficial() ? "Chính thức" : "Của Liên minh",
        indicator.polarity().label().vi());
    texts(to, row, cells);
    TextSheet.fit(
        to, row, 1, List.of(indicator.formula().vi(), indicator.formula().en()), WIDE);
  }

  private static void texts(Worksheet to, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      TextSheet.text(to, row, i, SpreadsheetText.inert(cells.get(i)), "", true);
    }
  }
}
