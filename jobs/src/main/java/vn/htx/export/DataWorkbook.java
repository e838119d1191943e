package vn.htx.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.ValueUnit;
import vn.htx.text.SpreadsheetText;

/**
 * Figures as a workbook: sheets of rows, written one by one so that their number needs no memory; one with the
 * definitions of the indicators in them; one with what they are.
 */
public final class DataWorkbook {
  private static final String WHOLE = "#,##0";
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

  private final Workbook workbook;
  private Worksheet sheet;
  private List<Column> columns;
  private final Set<String> present = new TreeSet<>();
  private int row = 1;

  /**
   * A column of the rows.
   *
   * @param content a number is shown with the decimals of its indicator, a whole one without
   */
  public record Column(String name, Content content) {}

  /** What the cells of a column hold. */
  public enum Content {
    TEXT,
    NUMBER,
    WHOLE_NUMBER,
    FLAG
  }

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

  /** Adds a row of an indicator; cells are plain texts, empty where they are not known. */
  public void row(Indicator indicator, List<Optional<String>> cells) throws IOException {
    present.add(indicator.id());
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      cells.get(i).ifPresent(text -> cell(column, indicator, text));
    }
    row++;
    if (row % KEPT_ROWS == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, Indicator indicator, String text) {
    switch (columns.get(column).content()) {
      case TEXT -> sheet.value(row, column, SpreadsheetText.inert(text));
      case FLAG -> sheet.value(row, column, Boolean.valueOf(text));
      case WHOLE_NUMBER -> number(column, text, WHOLE);
      case NUMBER -> number(column, text, format(indicator.unit()));
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
    Worksheet definitions = workbook.newWorksheet("Định nghĩa");
    for (int i = 0; i < DEFINED.size(); i++) {
      head(definitions, i, DEFINED.get(i), i == 4 || i == 5 ? WIDE : 2 * NARROW);
    }
    definitions.freezePane(0, 1);
    List<Indicator> told =
        indicators.stream().filter(each -> present.contains(each.id())).toList();
    for (int i = 0; i < told.size(); i++) {
      define(definitions, i + 1, told.get(i));
    }
    Worksheet about = workbook.newWorksheet("Bộ lọc");
    about.width(0, 2 * NARROW);
    about.width(1, 2 * WIDE);
    for (int i = 0; i < facts.size(); i++) {
      about.value(i, 0, facts.get(i).name());
      about.style(i, 0).bold().set();
      TextSheet.text(about, i, 1, SpreadsheetText.inert(facts.get(i).value()), "", true);
    }
    workbook.finish();
  }

  private static void define(Worksheet to, int row, Indicator indicator) {
    List<String> cells = List.of(
        indicator.id(),
        indicator.label().vi(),
        indicator.label().en(),
        indicator.unit().stored(),
        indicator.formula().vi(),
        indicator.formula().en(),
        indicator.source(),
        indicator.isOfficial() ? "Chính thức" : "Của Liên minh",
        indicator.polarity().label().vi());
    for (int i = 0; i < cells.size(); i++) {
      TextSheet.text(to, row, i, SpreadsheetText.inert(cells.get(i)), "", true);
    }
    TextSheet.fit(
        to, row, 1, List.of(indicator.formula().vi(), indicator.formula().en()), WIDE);
  }
}
