package vn.htx.ingest.source;

import java.util.Arrays;
import vn.htx.text.Texts;

/**
 * One physical row of a file: the text of each cell as in the file, numbers of a workbook in plain digits; "" when
 * empty.
 */
public final class SourceRow {
  private static final CellKind[] ALL_TEXT = {};

  private final int row;
  private final String[] cells;
  private final CellKind[] kinds;

  public SourceRow(int row, String[] cells, CellKind[] kinds) {
    this.row = row;
    this.cells = cells;
    this.kinds = kinds;
  }

  public static SourceRow ofText(int row, String[] cells) {
    return new SourceRow(row, cells, ALL_TEXT);
  }

  /**
   * Physical row from 1, as a spreadsheet shows it; in a CSV file the number of the record, which may take several
   * lines.
   */
  public int row() {
    return row;
  }

  public int width() {
    return cells.length;
  }

  /** The cell's text, "" beyond the row's end. */
  public String cell(int column) {
    return column < cells.length ? cells[column] : "";
  }

  public CellKind kind(int column) {
    return column < kinds.length ? kinds[column] : CellKind.TEXT;
  }

  /** A change of a cell's text; called for every cell that is not empty. */
  public interface CellChange {
    String of(int column, String text);
  }

  /** The row with changed texts; the same object when no text changes. */
  public SourceRow map(CellChange change) {
    String[] changed = cells;
    for (int i = 0; i < cells.length; i++) {
      String before = cells[i];
      if (!before.isEmpty()) {
        String after = change.of(i, before);
        if (!after.equals(before)) {
          changed = changed == cells ? cells.clone() : changed;
          changed[i] = after;
        }
      }
    }
    return changed == cells ? this : new SourceRow(row, changed, kinds);
  }

  /** The same cells as another row. */
  public SourceRow at(int otherRow) {
    return new SourceRow(otherRow, cells, kinds);
  }

  /** The row with one cell set, wider where it must be. */
  public SourceRow with(int column, String text, CellKind kind) {
    int width = Math.max(cells.length, column + 1);
    String[] newCells = Arrays.copyOf(cells, width);
    Arrays.fill(newCells, cells.length, width, "");
    newCells[column] = text;
    CellKind[] newKinds = Arrays.copyOf(kinds, width);
    for (int i = kinds.length; i < width; i++) {
      newKinds[i] = CellKind.TEXT;
    }
    newKinds[column] = kind;
    return new SourceRow(row, newCells, newKinds);
  }

  public boolean isBlank() {
    for (String cell : cells) {
      if (!cell.isBlank() && !Texts.clean(cell).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return row + ": " + String.join(" | ", cells);
  }
}
