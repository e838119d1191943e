package vn.htx.ingest.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.UnreadableException;

/**
 * Collects the first pass's results for one sheet of an old workbook, record by record. Numbers of records: [MS-XLS]
 * 2.3.
 */
final class XlsSheetScan {
  private static final int FORMULA = 0x06;
  private static final int COLINFO = 0x7D;
  private static final int MULRK = 0xBD;
  private static final int MULBLANK = 0xBE;
  private static final int RSTRING = 0xD6;
  private static final int MERGECELLS = 0xE5;
  private static final int LABELSST = 0xFD;
  private static final int BLANK = 0x201;
  private static final int NUMBER = 0x203;
  private static final int LABEL = 0x204;
  private static final int BOOLERR = 0x205;
  private static final int ROW = 0x208;
  private static final int RK = 0x27E;

  private static final int ROW_HIDDEN = 0x20;
  private static final int MAX_COLUMN = 256;

  private final String sheet;
  private final List<SheetShape.Merge> merges = new ArrayList<>();
  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private long rows;
  private int lastRow;
  private int lastColumn = -1;

  XlsSheetScan(String sheet) {
    this.sheet = sheet;
  }

  void accept(BiffRecords record) throws IOException {
    switch (record.id()) {
      case FORMULA, LABELSST, BLANK, NUMBER, LABEL, BOOLERR, RK -> cell(record, record.number(2));
      case MULRK, MULBLANK -> cell(record, record.number(record.length() - 2));
      case ROW -> {
        if ((record.number(12) & ROW_HIDDEN) != 0) {
          hiddenRows.set(record.number(0) + 1);
        }
      }
      case COLINFO -> hideColumns(record);
      case MERGECELLS -> merge(record);
      case RSTRING -> throw new UnreadableException(WorkbookFaults.unusualXls(place()));
      default -> {
        // nothing that a row's count or a sheet's shape needs
      }
    }
  }

  /** Cells must be ordered by rows, since the reader holds one row and cannot return to an earlier one. */
  private void cell(BiffRecords record, int column) throws IOException {
    int row = record.number(0) + 1;
    if (row < lastRow) {
      throw new UnreadableException(WorkbookFaults.unusualXls(place()));
    }
    rows += row > lastRow ? 1 : 0;
    lastRow = row;
    lastColumn = Math.max(lastColumn, column);
  }

  private void hideColumns(BiffRecords record) throws IOException {
    int first = record.number(0);
    int last = Math.min(record.number(2), MAX_COLUMN - 1);
    if ((record.number(8) & 1) != 0 && last >= first) {
      hiddenColumns.set(first, last + 1);
    }
  }

  private void merge(BiffRecords record) throws IOException {
    int count = record.number(0);
    for (int i = 0; i < count; i++) {
      int at = 2 + 8 * i;
      merges.add(new SheetShape.Merge(
          record.number(at) + 1,
          record.number(at + 4),
          record.number(at + 2) + 1,
          record.number(at + 6)));
    }
    if (merges.size() > SheetScan.MAX_MERGES) {
      throw new UnreadableException(WorkbookFaults.tooManyMerges(place(), SheetScan.MAX_MERGES));
    }
  }

  private WorkbookFaults.Place place() {
    return WorkbookFaults.Place.of(sheet, lastRow);
  }

  /** Number of rows with a cell, even an empty one. */
  long rows() {
    return rows;
  }

  SheetShape shape() {
    return new SheetShape(
        SheetScan.clipped(merges, lastRow, lastColumn), hiddenRows, hiddenColumns);
  }
}
