package vn.htx.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes generated rows into a workbook of one sheet; what can be read as a number is stored as one, everything else as
 * text.
 */
final class Workbooks {
  private static final int ROWS_HELD = 1_000;

  private Workbooks() {}

  public static void write(Path file, GeneratedRowSink.Source rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var workbook = new Workbook(out, "HTX Analytics", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Dữ liệu");
      rows.writeTo(new GeneratedRowSink() {
        private int next;

        @Override
        public void row(List<String> cells) throws IOException {
          for (int column = 0; column < cells.size(); column++) {
            write(sheet, next, column, cells.get(column));
          }
          next++;
          if (next % ROWS_HELD == 0) {
            sheet.flush();
          }
        }
      });
    }
  }

  private static void write(Worksheet sheet, int row, int column, String cell) {
    if (cell.matches("-?[1-9][0-9]*(\\.[0-9]+)?|0")) {
      sheet.value(row, column, Double.parseDouble(cell));
    } else if (!cell.isEmpty()) {
      sheet.inlineString(row, column, cell);
    }
  }
}
