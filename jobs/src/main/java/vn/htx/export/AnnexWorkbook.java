package vn.htx.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.htx.text.SpreadsheetText;

/** Tables in the columns of a Vietnamese annex, a sheet each, set for A4 across. */
public final class AnnexWorkbook {
  private static final List<Column> COLUMNS = List.of(
      new Column("STT", "A", 7),
      new Column("Chỉ tiêu", "B", 44),
      new Column("ĐVT", "C", 12),
      new Column("Kế hoạch năm", "1", 13),
      new Column("Thực hiện cùng kỳ", "2", 13),
      new Column("Thực hiện kỳ này", "3", 13),
      new Column("Lũy kế", "4", 13),
      new Column("So kế hoạch (%)", "5", 14),
      new Column("So cùng kỳ (%)", "6", 14),
      new Column("Ghi chú", "D", 46));

  private static final int HEAD = 5;
  private static final int FIRST = HEAD + 2;
  private static final int NUMBERS = 3;
  private static final int REMARK = COLUMNS.size() - 1;
  private static final int LONGEST_NAME = 31;
  private static final String FONT = "Times New Roman";
  private static final int FONT_SIZE = 11;
  private static final int TITLE_SIZE = 14;
  private static final String THIN = "thin";
  private static final String SHADE = "DDEBF7";

  private AnnexWorkbook() {}

  private record Column(String name, String mark, int width) {}

  /**
   * One table.
   *
   * @param name of the sheet; what a sheet's name may not hold is left out
   * @param lead lines above it: as of when, and what else must be known of all figures
   * @param foot lines below it
   */
  public record Sheet(
      String name,
      String owner,
      String title,
      List<String> lead,
      List<Line> lines,
      List<String> foot) {}

  /**
   * One line.
   *
   * @param numbers one for each of the columns 1 to 6; a number that is missing is empty
   */
  public record Line(
      String number,
      String label,
      boolean isPart,
      String unit,
      List<Optional<Amount>> numbers,
      String remark) {
    /**
     * A number in a cell.
     *
     * @param difference the unit of a difference, which is shown with its sign; empty for any other number
     */
    public record Amount(BigDecimal value, int decimals, String difference) {
      String format() {
        String plain = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        String unit = difference.isEmpty() ? "" : "\" %s\"".formatted(difference.replace("\"", ""));
        return difference.isEmpty() ? plain : "+%1$s%2$s;-%1$s%2$s;%1$s%2$s".formatted(plain, unit);
      }
    }
  }

  /** Writes a workbook; the stream stays open. */
  public static void write(OutputStream out, List<Sheet> sheets) throws IOException {
    var workbook = new Workbook(out, "HTX Analytics", "1.0");
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Sheet sheet : sheets) {
      write(workbook.newWorksheet(name(sheet.name(), names)), sheet);
    }
    workbook.finish();
  }

  private static String name(String wanted, Set<String> taken) {
    String plain = wanted.replaceAll("[\\[\\]*?:/\\\\']", " ").strip();
    String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME)).strip();
    String free = taken.add(name) ? name : "Biểu %s".formatted(taken.size() + 1);
    taken.add(free);
    return free;
  }

  private static void write(Worksheet to, Sheet sheet) {
    page(to);
    above(to, sheet);
    head(to);
    int row = FIRST;
    for (Line line : sheet.lines()) {
      write(to, row++, line);
    }
    for (String line : sheet.foot()) {
      to.value(++row, 0, SpreadsheetText.inert(line));
      font(to.style(row, 0).italic()).set();
    }
  }

  private static void page(Worksheet to) {
    to.pageOrientation("landscape");
    to.paperSize(PaperSize.A4_PAPER);
    to.setFitToPage(true);
    to.fitToWidth((short) 1);
    to.fitToHeight((short) 0);
    to.repeatRows(HEAD, HEAD + 1);
    to.footer("Trang &P/&N", Position.CENTER);
    to.freezePane(2, FIRST);
  }

  private static void above(Worksheet to, Sheet sheet) {
    to.value(0, 0, SpreadsheetText.inert(sheet.owner()).toUpperCase(Locale.ROOT));
    font(to.style(0, 0).bold()).set();
    across(to, 1, sheet.title());
    font(to.range(1, 0, 1, REMARK).style().bold()).fontSize(TITLE_SIZE).set();
    for (int i = 0; i < Math.min(sheet.lead().size(), HEAD - 2); i++) {
      across(to, 2 + i, sheet.lead().get(i));
      font(to.range(2 + i, 0, 2 + i, REMARK).style().italic()).set();
    }
  }

  /** Documents of offices are set in this typeface. */
  private static StyleSetter font(StyleSetter style) {
    return style.fontName(FONT).fontSize(FONT_SIZE);
  }

  private static void across(Worksheet to, int row, String text) {
    to.value(row, 0, SpreadsheetText.inert(text));
    to.range(row, 0, row, REMARK).merge();
    to.range(row, 0, row, REMARK).style().horizontalAlignment("center").set();
  }

  private static void head(Worksheet to) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      Column column = COLUMNS.get(i);
      to.value(HEAD, i, column.name());
      to.value(HEAD + 1, i, column.mark());
      font(to.style(HEAD, i))
          .bold()
          .wrapText(true)
          .horizontalAlignment("center")
          .verticalAlignment("center")
          .fillColor(SHADE)
          .borderStyle(THIN)
          .set();
      font(to.style(HEAD + 1, i))
          .italic()
          .horizontalAlignment("center")
          .borderStyle(THIN)
          .set();
      to.width(i, column.width());
    }
    TextSheet.fit(to, HEAD, 2, List.of(), 1);
  }

  private static void write(Worksheet to, int row, Line line) {
    text(to, row, 0, line.number(), "center", !line.isPart());
    text(to, row, 1, line.isPart() ? "– " + line.label() : line.label(), "left", !line.isPart());
    text(to, row, 2, line.unit(), "center", false);
    for (int i = 0; i < line.numbers().size(); i++) {
      int column = NUMBERS + i;
      var style = font(to.style(row, column)).borderStyle(THIN).verticalAlignment("top");
      line.numbers()
          .get(i)
          .ifPresentOrElse(
              number -> {
                to.value(row, column, number.value());
                style.format(number.format()).set();
              },
              style::set);
    }
    text(to, row, REMARK, line.remark(), "left", false);
    TextSheet.fit(
        to, row, 1, List.of(line.remark(), line.label()), COLUMNS.get(1).width());
  }

  private static void text(
      Worksheet to, int row, int column, String text, String side, boolean isBold) {
    String inert = SpreadsheetText.inert(text);
    if (!inert.isEmpty()) {
      to.value(row, column, inert);
    }
    var style = font(to.style(row, column))
        .wrapText(true)
        .horizontalAlignment(side)
        .verticalAlignment("top")
        .indent(side.equals("left") ? 1 : 0)
        .borderStyle(THIN);
    (isBold ? style.bold() : style).set();
  }
}
