package vn.htx.validate.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.domain.land.data.Parcels;
import vn.htx.validate.file.FileSummary;
import vn.htx.validate.file.Workspace;

/** One cause is told once, not as each column that is missing for it. */
class OneColumnTest {
  @TempDir
  private Path inbox;

  private List<String> told(String name, byte[] bytes) {
    var outcome = new Workspace(inbox)
        .with("parcels/vb/" + name, bytes)
        .check(Parcels.TABLE, new ArrayList<>());
    new Workspace(inbox).without("parcels/vb/" + name);
    assertThat(outcome.summaries()).anyMatch(FileSummary::broken);
    return outcome.notices().stream()
        .map(notice -> notice.rule() + " " + notice.en() + notice.found())
        .toList();
  }

  private List<String> told(String text) {
    return told("a_2026-06-30.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSeparatorThatIsNotKnownIsTheOnlyThingToldAndIsNamed() {
    for (String separator : List.of("§", ":", "::", "¦")) {
      String text =
          List.of("SỔ ĐỊA CHÍNH", "Mã thửa,Mã xã,Diện tích", "T1,11824,100", "T2,11824,50").stream()
              .map(line -> line.replace(",", separator))
              .collect(Collectors.joining("\n"));
      assertThat(told(text))
          .singleElement()
          .asString()
          .startsWith("parcels.one_column ")
          .contains("separated by '" + separator.charAt(0));
    }
  }

  @Test
  void columnsSetApartByBlanksAndAColumnAloneAreToldOnce() {
    assertThat(told("Mã thửa     Mã xã    Diện tích\nT1   11824    100\n"))
        .singleElement()
        .asString()
        .startsWith("parcels.one_column ")
        .doesNotContain("separated by '");
    assertThat(told("Mã thửa\nT1\nT2\n"))
        .singleElement()
        .asString()
        .startsWith("parcels.one_column");
  }

  @Test
  void linesPastedIntoOneColumnOfAWorkbookAreToldOnce() throws IOException {
    List<String> lines = List.of("Mã thửa,Mã xã,Diện tích", "T1,11824,100", "T2,11824,50");
    var xlsx = new ByteArrayOutputStream();
    try (var book = new Workbook(xlsx, "test", "1.0")) {
      var sheet = book.newWorksheet("S");
      for (int i = 0; i < lines.size(); i++) {
        sheet.value(i, 0, lines.get(i));
      }
    }
    var xls = new ByteArrayOutputStream();
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("S");
      for (int i = 0; i < lines.size(); i++) {
        sheet.createRow(i).createCell(0).setCellValue(lines.get(i));
      }
      book.write(xls);
    }
    for (byte[] workbook : List.of(xlsx.toByteArray(), xls.toByteArray())) {
      assertThat(told("a_2026-06-30.xlsx", workbook))
          .singleElement()
          .asString()
          .contains("one_column", "Text to Columns", "separated by ','");
    }
  }

  @Test
  void severalColumnsWithoutNamesAndAFileWithoutRowsAreWhatTheyWere() {
    assertThat(told("a;b\n1;2\n"))
        .hasSizeGreaterThan(1)
        .noneMatch(text -> text.contains("one_column"));
    assertThat(told("\n\n")).singleElement().asString().startsWith("parcels.empty_file");
  }
}
