package vn.htx.ingest.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import vn.htx.ingest.source.CellKind;

/** Data shared by the sheets of an Excel 97-2003 workbook: its shared strings and number formats. */
final class XlsGlobals {
  private final NumberFormats formats = new NumberFormats();
  private final Map<Integer, String> codes = new HashMap<>();
  /** The ids of number formats, by the index of a cell's format in the workbook. */
  private final List<Integer> cellFormats = new ArrayList<>();

  private SSTRecord texts = new SSTRecord();

  /** @param workbook the workbook's stream from its beginning; read to the end of the global records */
  static XlsGlobals read(InputStream workbook) {
    var globals = new XlsGlobals();
    var records = new RecordFactoryInputStream(workbook, false);
    Record each = records.nextRecord();
    while (each != null && !(each instanceof EOFRecord)) {
      if (each instanceof SSTRecord table) {
        globals.texts = table;
      } else if (each instanceof FormatRecord format) {
        globals.codes.put(format.getIndexCode(), format.getFormatString());
      } else if (each instanceof ExtendedFormatRecord cellFormat) {
        globals.cellFormats.add((int) cellFormat.getFormatIndex());
      }
      each = records.nextRecord();
    }
    return globals;
  }

  String text(int place) {
    return texts.getString(place).getString();
  }

  CellKind numberKind(int cellFormat) {
    if (cellFormat >= cellFormats.size()) {
      return CellKind.NUMBER;
    }
    int id = cellFormats.get(cellFormat);
    String code = codes.get(id);
    boolean builtin = code == null && id < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX;
    return formats.of(id, builtin ? BuiltinFormats.getBuiltinFormat(id) : code);
  }
}
