package vn.htx.ingest.workbook;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.CellNumbers;
import vn.htx.ingest.source.SourceRow;

/** The rows of one sheet of an Excel 97-2003 workbook, built from its records; holds one row. */
final class XlsRows {
  private final RecordFactoryInputStream records;
  private final XlsGlobals globals;
  private int depth;
  private @Nullable Record ahead;
  private String[] cells = {};
  private CellKind[] kinds = {};

  /** @param sheet the workbook's stream from the sheet's first record */
  XlsRows(InputStream sheet, XlsGlobals globals) {
    this.records = new RecordFactoryInputStream(sheet, false);
    this.globals = globals;
    this.ahead = read();
  }

  /** The next row that has a cell, even an empty one. */
  Optional<SourceRow> next() {
    while (ahead instanceof StringRecord) {
      ahead = read();
    }
    if (ahead == null) {
      return Optional.empty();
    }
    int row = row(ahead);
    cells = new String[0];
    kinds = new CellKind[0];
    while (ahead != null && (ahead instanceof StringRecord || row(ahead) == row)) {
      Record cell = ahead;
      ahead = read();
      add(cell);
    }
    return Optional.of(new SourceRow(row + 1, cells, kinds));
  }

  /** The sheet's next record of cells, or of a formula's text result. */
  private @Nullable Record read() {
    for (Record each = records.nextRecord(); each != null; each = records.nextRecord()) {
      depth += each instanceof BOFRecord ? 1 : each instanceof EOFRecord ? -1 : 0;
      if (depth == 0) {
        return null;
      }
      boolean cells = each instanceof CellValueRecordInterface || each instanceof MulBlankRecord;
      if (depth == 1 && (cells || each instanceof StringRecord)) {
        return each;
      }
    }
    return null;
  }

  private static int row(Record record) {
    return record instanceof MulBlankRecord blanks
        ? blanks.getRow()
        : ((CellValueRecordInterface) record).getRow();
  }

  private void add(Record cell) {
    if (cell instanceof LabelSSTRecord label) {
      put(label, globals.text(label.getSSTIndex()), CellKind.TEXT);
    } else if (cell instanceof LabelRecord label) {
      put(label, label.getValue(), CellKind.TEXT);
    } else if (cell instanceof NumberRecord number) {
      putNumber(number, number.getValue());
    } else if (cell instanceof BoolErrRecord value) {
      if (value.isBoolean()) {
        put(value, Boolean.toString(value.getBooleanValue()), CellKind.TEXT);
      } else {
        put(value, CellErrors.ofCode(value.getErrorValue()), CellKind.ERROR);
      }
    } else if (cell instanceof FormulaRecord formula) {
      addFormula(formula);
    }
  }

  /** Uses the value stored when the workbook was saved; a text result is in a separate record that follows. */
  private void addFormula(FormulaRecord formula) {
    switch (formula.getCachedResultTypeEnum()) {
      case STRING -> {
        if (ahead instanceof StringRecord text) {
          put(formula, text.getString(), CellKind.TEXT);
        } else if (formula.hasCachedResultString()) {
          put(formula, "=", CellKind.ERROR);
        }
      }
      case BOOLEAN ->
        put(formula, Boolean.toString(formula.getCachedBooleanValue()), CellKind.TEXT);
      case ERROR -> put(formula, CellErrors.ofCode(formula.getCachedErrorValue()), CellKind.ERROR);
      default -> putNumber(formula, formula.getValue());
    }
  }

  private void putNumber(CellValueRecordInterface cell, double value) {
    if (Double.isFinite(value)) {
      put(
          cell,
          CellNumbers.plain(new BigDecimal(Double.toString(value))),
          globals.numberKind(cell.getXFIndex()));
    } else {
      put(cell, "#NUM!", CellKind.ERROR);
    }
  }

  /** A row extends to its last cell that is not empty. */
  private void put(CellValueRecordInterface cell, String text, CellKind kind) {
    if (text.isEmpty()) {
      return;
    }
    int column = cell.getColumn();
    int width = cells.length;
    if (column >= width) {
      cells = Arrays.copyOf(cells, column + 1);
      kinds = Arrays.copyOf(kinds, column + 1);
      Arrays.fill(cells, width, column + 1, "");
      Arrays.fill(kinds, width, column + 1, CellKind.TEXT);
    }
    cells[column] = text;
    kinds[column] = kind;
  }
}
