package vn.htx.ingest.source;

import java.util.BitSet;
import java.util.List;

/**
 * Properties of a sheet besides its cells.
 *
 * @param merges of cells, in the order of the file, none beyond the sheet's last row and column
 * @param hiddenRows by physical row from 1; in a visible sheet they are read all the same
 * @param hiddenColumns by column from 0; they are read all the same
 */
public record SheetShape(List<Merge> merges, BitSet hiddenRows, BitSet hiddenColumns) {
  public static final SheetShape NONE = new SheetShape(List.of(), new BitSet(), new BitSet());

  public SheetShape {
    merges = List.copyOf(merges);
    hiddenRows = (BitSet) hiddenRows.clone();
    hiddenColumns = (BitSet) hiddenColumns.clone();
  }

  @Override
  public BitSet hiddenRows() {
    return (BitSet) hiddenRows.clone();
  }

  @Override
  public BitSet hiddenColumns() {
    return (BitSet) hiddenColumns.clone();
  }

  /** Merged cells; rows count from 1, columns from 0, ends are inclusive. */
  public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
