package vn.htx.ingest.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.ingest.CellKind;

class ReviewTest {
  private static final String CORRECTIONS =
      "Tệp (không sửa),Mã tệp (không sửa),Trang (không sửa),Dòng (không sửa),Mã khoản vay,Trả gốc,Lỗi cần sửa (không sửa cột này)\n";

  @TempDir
  private Path folder;

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String remarks() {
    return Review.read(folder).remarks().stream()
        .map(remark -> "%s %s ×%d, %d: %s"
            .formatted(
                remark.file(),
                remark.kind().id(),
                remark.occurrences(),
                remark.firstRow(),
                remark.found()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aFolderThatIsNotThereSaysNothing() {
    assertThat(Review.read(folder.resolve("none"))).isEqualTo(Review.NONE);
  }

  @Test
  void aMendedRowIsKnownByFileHashSheetAndRowAndItsCellsByTheirColumns() throws IOException {
    put("sua.csv", CORRECTIONS + "loan_payments/a.csv,ab12,,4,V1,5000000,có lỗi\n");

    assertThat(Review.read(folder).corrections()).singleElement().satisfies(row -> {
      assertThat(List.of(row.inboxFile(), row.sha256(), row.sheet(), row.sourceRow()))
          .isEqualTo(List.of("loan_payments/a.csv", "ab12", "", 4));
      assertThat(row.cells())
          .isEqualTo(Map.of(
              "ma khoan vay", new Correction.Cell("V1", CellKind.TEXT),
              "tra goc", new Correction.Cell("5000000", CellKind.TEXT)));
    });
    assertThat(remarks()).isEmpty();
  }

  @Test
  void aWorkbooksCellsKeepTheirKindAndASheetWithoutSuchAHeaderIsPassedOver() throws IOException {
    try (var workbook =
        new Workbook(Files.newOutputStream(folder.resolve("sua.xlsx")), "HTX Analytics", "1.0")) {
      workbook.newWorksheet("Hướng dẫn").value(0, 0, "Sửa ô tô màu");
      Worksheet sheet = workbook.newWorksheet("Dữ liệu");
      String[] header = CORRECTIONS.strip().split(",", -1);
      for (int i = 0; i < header.length; i++) {
        sheet.value(0, i, header[i]);
      }
      sheet.value(1, 0, "loans/b.xlsx");
      sheet.value(1, 1, "cd34");
      sheet.value(1, 2, "Tháng 6 ");
      sheet.value(1, 3, 12);
      sheet.value(1, 4, "=1+1");
      sheet.value(1, 5, 2.5);
    }

    assertThat(Review.read(folder).corrections()).singleElement().satisfies(row -> {
      assertThat(row.sheet()).isEqualTo("Tháng 6 ");
      assertThat(row.sourceRow()).isEqualTo(12);
      assertThat(row.cells())
          .containsEntry("ma khoan vay", new Correction.Cell("=1+1", CellKind.TEXT))
          .containsEntry("tra goc", new Correction.Cell("2.5", CellKind.NUMBER));
    });
  }

  @Test
  void ofTwoCorrectionsOfOneRowTheLaterFileIsUsedAndItIsSaid() throws IOException {
    put("b.csv", CORRECTIONS + "p/a.csv,ab12,,4,V1,2,\n");
    put("a.csv", CORRECTIONS + "p/a.csv,ab12,,4,V1,1,\np/a.csv,ab12,,5,V1,1,\n");

    assertThat(Review.read(folder).corrections())
        .extracting(row -> row.sourceRow() + " " + row.file())
        .containsExactly("4 b.csv", "5 a.csv");
    assertThat(remarks()).isEqualTo("b.csv same_row ×1, 2: p/a.csv: 4; a.csv");
  }

  @Test
  void aCleaningLogIsReadInItsOrderByVietnameseOrEnglishHeaders() throws IOException {
    put("log/1.csv", """
        uuid,question,old_value,new_value,reason,change_type
        u1,social_page,33,3,gõ thừa,change_response
        u1,digital_plan,1,,không rõ,blank_response
        u2,digital_plan,1,1,đã hỏi lại,no_action
        u3,digital_plan,1,,phiếu thử,remove_survey
        u4,digital_plan,1,0,,
        """);
    put("log/2.csv", """
        Mã phiếu;Câu hỏi;Giá trị cũ;Giá trị mới;Lý do
        u5;social_page;;2;gọi điện hỏi lại
        """);

    assertThat(Review.read(folder).log())
        .extracting(entry -> "%s %s '%s' '%s' %s"
            .formatted(
                entry.uuid(), entry.question(), entry.oldValue(), entry.newValue(), entry.reason()))
        .containsExactly(
            "u1 social_page '33' '3' gõ thừa",
            "u1 digital_plan '1' '' không rõ",
            "u5 social_page '' '2' gọi điện hỏi lại");
    assertThat(remarks()).isEqualTo("""
        log/1.csv incomplete_row ×1, 6:\s
        log/1.csv change_type ×1, 5: remove survey""");
  }

  @Test
  void anExclusionNeedsAReason() throws IOException {
    put("loai.csv", """
        Tệp,Lý do
        inbox/loans/2026.csv,gửi nhầm
        loans\\cu.csv,bản nháp
        loans/x.csv,
        """);

    assertThat(Review.read(folder).exclusions())
        .extracting(each -> each.inboxFile() + ": " + each.reason())
        .containsExactly("loans/2026.csv: gửi nhầm", "loans/cu.csv: bản nháp");
    assertThat(remarks()).isEqualTo("loai.csv incomplete_row ×1, 4: loans/x.csv");
  }

  @Test
  void anExclusionMayNameAFileWithoutItsFolderButNotByPartOfItsName() {
    var exclusion = new Exclusion("2026.csv", "gửi nhầm", "loai.csv", 2);

    assertThat(exclusion.names("loans/2026.csv")).isTrue();
    assertThat(exclusion.names("loans/x2026.csv")).isFalse();
  }

  @Test
  void aQuestionWithoutAnAnswerIsNotAnsweredYet() throws IOException {
    put("hoi.csv", """
        Mã câu hỏi,Tên trong tệp,Trả lời,Lý do
        q1,HTX Một,MP-0001,
        q2,HTX Hai,,chưa rõ
        q3,HTX Ba,không,
        """);

    assertThat(Review.read(folder).linkAnswers())
        .containsExactly(
            new LinkAnswer("q1", "MP-0001", "hoi.csv", 2),
            new LinkAnswer("q3", "không", "hoi.csv", 4));
  }

  @Test
  void whatIsOfNoKindOrCannotBeReadIsARemarkAndTheRestIsTaken() throws IOException {
    put("anh.png", "x");
    put("la.csv", "Cột lạ,Cột khác\n1,2\n");
    put("trong.csv", "");
    put("hong.xlsx", "PK\u0003\u0004 cut off");
    put(".an.csv", "a,b\n");
    put("~$sua.xlsx", "x");
    Files.write(folder.resolve("hong.csv"), "a\0b".getBytes(StandardCharsets.UTF_8));
    put("loai.csv", "file,reason\nloans/x.csv,old\n");
    put("sua.csv", CORRECTIONS + ",,,,V1,1,\np/a.csv,ab12,,không,V1,1,\n");

    assertThat(Review.read(folder).exclusions()).hasSize(1);
    assertThat(remarks().lines().map(line -> line.replaceAll(" ×(\\d+), (\\d+): .*", " $1 $2")))
        .containsExactly(
            "anh.png unknown_file 1 0",
            "hong.csv unreadable_file 1 0",
            "hong.xlsx unreadable_file 1 0",
            "la.csv unknown_file 1 0",
            "sua.csv incomplete_row 2 2",
            "trong.csv unreadable_file 1 0");
  }

  @Test
  void whatWasLookedAtIsListedWithItsHash() throws IOException {
    put("b.csv", "file,reason\n");
    put("a.png", "x");

    assertThat(Review.read(folder).files())
        .extracting(file -> file.path() + " " + file.sha256().length())
        .containsExactly("a.png 0", "b.csv 64");
  }
}
