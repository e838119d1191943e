package vn.htx.ingest.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/**
 * Collects the cells of records, one record after the other. A text equal to that of the cell above is the same object,
 * which saves memory and makes later comparisons fast.
 */
final class CsvCells extends AbstractBaseCsvCallbackHandler<String[]> {
  private static final int FIRST_CELLS = 32;
  private static final int LONGEST_COMPARED = 64;

  private String[] cells = {};

  @Override
  protected void handleField(int column, char[] buffer, int from, int length, boolean quoted) {
    if (column == cells.length) {
      if (column == CsvLimits.MAX_FIELDS) {
        throw new CsvParseException("more than %s fields".formatted(column));
      }
      cells = Arrays.copyOf(cells, Math.max(FIRST_CELLS, 2 * column));
      Arrays.fill(cells, column, cells.length, "");
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
  protected String[] buildRecord() {
    return getRecordType() == RecordType.EMPTY
        ? new String[] {""}
        : Arrays.copyOf(cells, getFieldCount());
  }
}
