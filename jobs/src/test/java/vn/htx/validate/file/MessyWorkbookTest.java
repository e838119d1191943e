package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.validate.row.CheckedRow;

/**
 * An accountant's workbook: titles, a merged header, groups, totals, a merged cell, hidden rows, signatures, a second
 * sheet.
 */
class MessyWorkbookTest {
  @TempDir
  private Path inbox;

  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      Worksheet notes = book.newWorksheet("Hướng dẫn");
      notes.value(0, 0, "Ghi theo mẫu, gửi trước ngày 05 hằng tháng");
      Worksheet sheet = book.newWorksheet("Sổ HTX");
      write(sheet, 0, "LIÊN MINH HTX THÀNH PHỐ");
      write(sheet, 1, "DANH SÁCH HỢP TÁC XÃ", "", "", "", "", "", "", "(ĐVT: triệu đồng)");
      write(
          sheet,
          3,
          "STT",
          "Mã HTX",
          "Tên HTX",
          "Loại hình",
          "Lĩnh vực",
          "Tình trạng",
          "Vốn",
          "",
          "Xã");
      write(sheet, 4, "", "", "", "", "", "", "Vốn điều lệ", "Doanh thu", "");
      for (int column : new int[] {0, 1, 2, 3, 4, 5, 8}) {
        sheet.range(3, column, 4, column).merge();
      }
      sheet.range(3, 6, 3, 7).merge();
      write(sheet, 5, "1", "2", "3", "4", "5", "6", "7", "8", "9");
      write(sheet, 6, "I", "", "Huyện Vĩnh Bảo");
      write(sheet, 7, "1", "MP-1", "HTX Hòa Bình", "HTX", "NN", "HD", "", "", "Xã Vĩnh Bảo");
      sheet.value(7, 6, 500);
      sheet.value(7, 7, 1850.5);
      write(sheet, 8, "2", "MP-2", "HTX Cộng Hiền", "HTX", "NN", "HD", "", "1,5 tỷ", "");
      sheet.value(8, 6, 250);
      sheet.range(7, 8, 8, 8).merge();
      sheet.hideRow(8);
      write(sheet, 9, "", "", "Tổng cộng");
      sheet.value(9, 6, 760);
      write(sheet, 11, "", "", "", "", "", "", "Hải Phòng, ngày 30 tháng 6 năm 2026");
      write(sheet, 12, "", "Người lập biểu", "", "", "", "", "Giám đốc");
      write(sheet, 13, "", "Nguyễn Văn Giả", "", "", "", "", "Trần Thị Định");
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sheet.value(row, i, cells[i]);
      }
    }
  }

  @Test
  void isReadRowByRowAndAccountedFor() throws IOException {
    var rows = new ArrayList<CheckedRow>();
    var outcome = new Workspace(inbox)
        .with("cooperatives/so_2026-06-30.xlsx", workbook())
        .check(Cooperatives.TABLE, rows);

    assertThat(rows.stream().map(CheckedRow::toString).collect(Collectors.joining("\n")))
        .isEqualTo("""
            8 clean MP-1 | HTX Hòa Bình | - | HTX | NN | HD | 11824 | - | - | - | - | - | - | - | - | 1850500000 | 500000000 | - | -
            9 clean MP-2 | HTX Cộng Hiền | - | HTX | NN | HD | 11824 | - | - | - | - | - | - | - | - | 1500000000 | 250000000 | - | -""");
    assertThat(outcome.summaries().stream()
            .map(sheet -> "%s: %d = %d + %d + %d, counted %d"
                .formatted(
                    sheet.sheet(),
                    sheet.read(),
                    sheet.clean(),
                    sheet.rejected(),
                    sheet.skipped(),
                    sheet.counted())))
        .containsExactly(
            "Hướng dẫn: 1 = 0 + 0 + 1, counted 1", "Sổ HTX: 10 = 2 + 0 + 8, counted 10");
    assertThat(outcome.notices())
        .extracting(
            notice -> notice.rule().substring("cooperatives.".length()) + " " + notice.column())
        .containsExactly(
            "other_sheet ",
            "hidden_rows ",
            "place_named commune_code",
            "total_differs capital",
            "unit_converted capital",
            "unit_converted revenue");
    assertThat(outcome.notices().toString()).doesNotContain("Nguyễn Văn Giả");
  }

  /** Sheet by sheet: rows of cells. The first is hidden, the table is on the third. */
  private static final Map<String, List<List<String>>> SHEETS = new LinkedHashMap<>();

  static {
    SHEETS.put("Danh mục", List.of(List.of("HTX", "THT")));
    SHEETS.put("Hướng dẫn", List.of(List.of("Ghi theo mẫu")));
    SHEETS.put(
        "Sổ HTX",
        List.of(
            List.of(
                "Mã HTX", "Tên HTX", "Loại hình", "Lĩnh vực", "Tình trạng", "Xã", "Huyện", "tinh"),
            List.of("MP-1", "HTX A", "HTX", "NN", "HD", "xã An Lão", "An Lão", "Bình Định"),
            List.of("MP-2", "HTX B", "HTX", "NN", "HD", "", "Hải Dương", "Hải Phòng"),
            List.of("MP-3", "HTX C", "HTX", "NN", "HD", "Gia Viên", "Ngô Quyền", "")));
    SHEETS.put("Ghi chú", List.of(List.of("In trước ngày 05"), List.of("Lưu hai bản")));
  }

  private static byte[] sheetsAsXlsx() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      SHEETS.forEach((name, rows) -> {
        Worksheet sheet = book.newWorksheet(name);
        for (int i = 0; i < rows.size(); i++) {
          write(sheet, i, rows.get(i).toArray(String[]::new));
        }
        if (name.equals("Danh mục")) {
          sheet.setVisibilityState(VisibilityState.HIDDEN);
        }
      });
    }
    return bytes.toByteArray();
  }

  private static byte[] sheetsAsXls() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new HSSFWorkbook()) {
      SHEETS.forEach((name, rows) -> {
        HSSFSheet sheet = book.createSheet(name);
        for (int i = 0; i < rows.size(); i++) {
          HSSFRow row = sheet.createRow(i);
          for (int j = 0; j < rows.get(i).size(); j++) {
            row.createCell(j).setCellValue(rows.get(i).get(j));
          }
        }
      });
      book.setSheetHidden(0, true);
      book.setActiveSheet(2);
      book.write(bytes);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void eachSheetPassedOverIsToldByItsOwnName(String format) throws IOException {
    var rows = new ArrayList<CheckedRow>();
    var outcome = new Workspace(inbox)
        .with(
            "cooperatives/so_2026-06-30." + format,
            format.equals("xls") ? sheetsAsXls() : sheetsAsXlsx())
        .check(Cooperatives.TABLE, rows);

    assertThat(rows).hasSize(3);
    assertThat(rows.toString()).contains("HD | xã An Lão |", "HD | 288 |", "HD | Gia Viên |");
    assertThat(outcome.notices())
        .extracting(notice -> notice.rule().substring("cooperatives.".length()) + " ["
            + notice.sheet() + "] " + notice.found())
        .containsExactlyInAnyOrder(
            "hidden_sheet [] Danh mục",
            "other_sheet [Hướng dẫn] Hướng dẫn",
            "other_sheet [Ghi chú] Ghi chú",
            "place_elsewhere [Sổ HTX] xã An Lão, Bình Định → ?",
            "place_district [Sổ HTX] Hải Dương → 288",
            "place_unresolved [Sổ HTX] Gia Viên → 11341 Phường Gia Viên, Quận Ngô Quyền; 11359 Phường Gia Viên");
  }
}
