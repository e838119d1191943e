package vn.htx.export;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What the workbooks for people share: text cells, instructions, and rows as high as their texts. */
final class TextSheet {
  /** The background of cells that are not to be changed. */
  static final String NOT_TO_MEND = "E7E6E6";

  private static final String TEXT = "@";
  private static final double LINE = 15;

  /** The greatest height of a row in lines; longer texts are read in the cell itself. */
  private static final int MOST_LINES = 10;

  private TextSheet() {}

  /**
   * Writes a text cell, formatted as text, so that a spreadsheet makes no number, date or formula of it.
   *
   * @param fill background colour; empty for none
   */
  static void text(
      Worksheet sheet, int row, int column, String text, String fill, boolean wrapped) {
    if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
    var style = sheet.style(row, column).format(TEXT).wrapText(wrapped);
    (fill.isEmpty() ? style : style.fillColor(fill)).set();
  }

  /** A sheet of instructions, one for each row. */
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
   * Makes a row high enough for the longest of its texts, because not every program finds heights itself.
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
