package vn.htx.ingest;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;

/**
 * The cells of one record after the other. A text that stands in the cell above, too, is the same object: that spares its
 * copy, and every later look at more than the object.
 */
final class CsvCells extends AbstractBaseCsvCallbackHandler<String[]> {
  private static final int FIRST_CELLS = 32;
  private static final int LONGEST_COMPARED = 64;

  private String[] cells = above(FIRST_CELLS);

  private static String[] above(int count) {
    String[] empty = new String[count];
    Arrays.fill(empty, "");
    return empty;
  }

  @Override
  protected void handleField(int column, char[] buffer, int from, int length, boolean quoted) {
    if (column == cells.length) {
      if (column == CsvLimits.MAX_FIELDS) {
        throw new CsvParseException("more than %d fields".formatted(column));
      }
      String[] wider = above(2 * column);
      System.arraycopy(cells, 0, wider, 0, column);
      cells = wider;
    }
    if (!is(cells[column], buffer, from, length)) {
      cells[column] = new String(buffer, from, length);
    }
  }

  private static boolean is(String text, char[] buffer, int from, int length) {
    if (text.length() != length || length > LONGEST_COMPARED) {
      return false;
    }
    for (int i = length - 1; i >= 0; i--) {
      if (text.charAt(i) != buffer[from + i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  protected void handleEmpty() {
    cells[0] = "";
  }

  @Override
  protected String[] buildRecord() {
    return Arrays.copyOf(cells, getFieldCount());
  }
}
