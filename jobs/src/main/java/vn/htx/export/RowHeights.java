package vn.htx.export;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** Heights of rows whose texts are wrapped: not every program finds them by itself. */
final class RowHeights {
  private static final double LINE = 15;

  /** A taller row hides its neighbours; more is read in the cell. */
  private static final int MOST_LINES = 10;

  private RowHeights() {}

  /**
   * Makes a row as high as the longest of its texts needs.
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
