package vn.htx.ingest.source;

import java.util.BitSet;
import java.util.List;

/**
 * What a sheet says of itself beside its cells.
 *
 * @param merges of cells, in the order of the file, none beyond the sheet's last row and column
 * @param hiddenRows by physical row from 1; in an unhidden sheet all of them are read
 * @param hiddenColumns by column from 0; all of them are read
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

  /** Cells shown as one; rows count from 1, columns from 0, ends are inclusive. */
  public record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
