package vn.htx.dashboard.serve;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** Workbooks as tests read them. */
final class ReadBack {
  private ReadBack() {}

  /** The cells of each sheet as they are stored, by row; empty where there is none. */
  static Map<String, List<List<String>>> xlsx(byte[] file) throws IOException {
    var sheets = new LinkedHashMap<String, List<List<String>>>();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheets.put(
            sheet.getName(),
            sheet.read().stream()
                .map(row -> row.stream()
                    .map(cell -> cell == null ? "" : cell.getRawValue())
                    .map(text -> text == null ? "" : text)
                    .toList())
                .toList());
      }
    }
    return sheets;
  }
}
