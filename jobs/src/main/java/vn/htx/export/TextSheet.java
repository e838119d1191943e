package vn.htx.export;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What the workbooks for people have in common: cells of text, instructions, rows as high as their texts. */
final class TextSheet {
  /** Behind what is not to be changed. */
  static final String NOT_TO_MEND = "E7E6E6";

  private static final String TEXT = "@";
  private static final double LINE = 15;

  /** A taller row hides its neighbours; more is read in the cell. */
  private static final int MOST_LINES = 10;

  private TextSheet() {}

  /**
   * A cell of text, formatted as text, so that a spreadsheet reads no number, day or formula into it.
   *
   * @param fill colour behind it; empty for none
   */
  static void text(
      Worksheet sheet, int row, int column, String text, String fill, boolean wrapped) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
    var style = sheet.style(row, column).format(TEXT).wrapText(wrapped);
    (fill.isEmpty() ? style : style.fillColor(fill)).set();
  }

  /** A sheet of instructions, one a row. */
  static void guide(Workbook workbook, List<String> steps, int width) {
    Worksheet guide = workbook.newWorksheet("Hướng dẫn");
    guide.width(0, width);
    for (int i = 0; i < steps.size(); i++) {
      guide.value(i, 0, steps.get(i));
      guide.style(i, 0).wrapText(true).set();
      fit(guide, i, 1, List.of(steps.get(i)), width);
    }
  }

  /**
   * Makes a row as high as the longest of its texts needs: not every program finds heights by itself.
   *
   * @param width of the column in characters
   */
  static void fit(Worksheet sheet, int row, int least, List<String> texts, int width) {
    int lines = least;
    for (String text : texts) {
      lines = Math.max(
          lines,
          text.lines()
              .mapToInt(line -> Math.max(1, (line.length() + width - 1) / width))
              .sum());
    }
    sheet.rowHeight(row, LINE * Math.min(lines, MOST_LINES));
  }
}
