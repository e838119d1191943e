package vn.htx.validate.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table whose numbers are shown by number formats, as a workbook of either format. */
final class ShownTable {
  private final List<List<Object>> rows = new ArrayList<>();

  /** A number and the format that shows it. */
  record Shown(double number, String format) {}

  static Shown shown(double number, String format) {
    return new Shown(number, format);
  }

  /** @param cells texts, numbers without a format, or shown ones */
  ShownTable row(Object... cells) {
    rows.add(List.of(cells));
    return this;
  }

  byte[] xlsx() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("S");
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          Object cell = rows.get(r).get(c);
          if (cell instanceof Shown shown) {
            sheet.value(r, c, shown.number());
            sheet.style(r, c).format(shown.format()).set();
          } else if (cell instanceof Number number) {
            sheet.value(r, c, number);
          } else {
            sheet.value(r, c, cell.toString());
          }
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  byte[] xls() {
    var bytes = new ByteArrayOutputStream();
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("S");
      for (int r = 0; r < rows.size(); r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < rows.get(r).size(); c++) {
          Object given = rows.get(r).get(c);
          var cell = row.createCell(c);
          if (given instanceof Shown shown) {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(shown.format()));
            cell.setCellStyle(style);
            cell.setCellValue(shown.number());
          } else if (given instanceof Number number) {
            cell.setCellValue(number.doubleValue());
          } else {
            cell.setCellValue(given.toString());
          }
        }
      }
      book.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }
}
