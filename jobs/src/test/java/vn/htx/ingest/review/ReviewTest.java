package vn.htx.ingest.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  @TempDir
  private Path folder;

  private ReviewTest with(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  private Review read() {
    return Review.read(folder);
  }

  @Test
  void thereNeedBeNoFolder() {
    assertThat(Review.read(folder.resolve("review"))).isEqualTo(Review.NONE);
  }

  @Test
  void aCorrectionNamesItsRowAndHoldsTheFilesOwnColumns() throws IOException {
    with("sua.csv", """
        Tệp (không sửa),Mã tệp (không sửa),Trang (không sửa),Dòng (không sửa),Mã khoản vay,Lãi suất,Lỗi cần sửa (không sửa cột này)
        loans/a.xlsx,abc,Quý 2,7,MP-V1,"5,4",Lãi suất phải là số
        """);
    assertThat(read().corrections()).singleElement().satisfies(correction -> {
      assertThat(correction.file()).isEqualTo("loans/a.xlsx");
      assertThat(correction.sha256()).isEqualTo("abc");
      assertThat(correction.sheet()).isEqualTo("Quý 2");
      assertThat(correction.row()).isEqualTo(7);
      assertThat(correction.cells())
          .extracting(cell -> cell.column() + "=" + cell.text())
          .containsExactly("Mã khoản vay=MP-V1", "Lãi suất=5,4");
    });
  }

  @Test
  void ofTwoCorrectionsOfOneRowTheLaterFileCountsAndItIsTold() throws IOException {
    String head =
        "Tệp (không sửa),Mã tệp (không sửa),Trang (không sửa),Dòng (không sửa),Lãi suất\n";
    with("2.csv", head + "loans/a.csv,abc,,7,6\n").with("1.csv", head + "loans/a.csv,abc,,7,5\n");
    assertThat(read().corrections())
        .singleElement()
        .satisfies(one -> assertThat(one.cells().get(0).text()).isEqualTo("6"));
    assertThat(read().remarks())
        .singleElement()
        .satisfies(remark -> assertThat(remark.text().vi()).contains("1.csv:2"));
  }

  @Test
  void aCleaningLogIsReadAsTeamsKeepIt() throws IOException {
    with("log.csv", """
        uuid,question,old_value,new_value,change_type,issue
        uuid:11-22,digital/digital_plan,0,1,change_response,gọi lại xác nhận
        33-44,members,12,,blank_response,số sai
        55-66,members,12,12,no_action,đã xem
        77-88,,,,remove_survey,trùng
        99-00,members,1,2,change_response,
        """);
    assertThat(read().log())
        .extracting(entry -> entry.uuid() + " " + entry.question() + " " + entry.oldValue() + "→"
            + entry.newValue().text() + " " + entry.reason())
        .containsExactly(
            "11-22 digital/digital_plan 0→1 gọi lại xác nhận", "33-44 members 12→ số sai");
    assertThat(read().remarks()).extracting(remark -> remark.place().row()).containsExactly(5, 6);
  }

  @Test
  void aFileIsExcludedWithAReasonOnly() throws IOException {
    with("loai/tep.csv", "Tệp,Lý do\nloans/cu.xlsx,gửi nhầm\nloans/moi.xlsx,\n");
    assertThat(read().exclusions())
        .extracting(each -> each.file() + ": " + each.reason())
        .containsExactly("loans/cu.xlsx: gửi nhầm");
    assertThat(read().remarks())
        .extracting(remark -> remark.place().toString())
        .containsExactly("loai/tep.csv:3");
  }

  @Test
  void openQuestionsAreNoAnswers() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("htx.xlsx"))) {
      var workbook = new Workbook(out, "test", "1.0");
      workbook.newWorksheet("Hướng dẫn").value(0, 0, "Điền cột Trả lời");
      Worksheet sheet = workbook.newWorksheet("Câu hỏi");
      sheet.value(0, 0, "Mã câu hỏi (không sửa)");
      sheet.value(0, 1, "Tên đã ghi");
      sheet.value(0, 2, "Trả lời: mã HTX, hoặc 'không'");
      sheet.value(1, 0, "aa11");
      sheet.value(1, 1, "HTX Sóng Xanh");
      sheet.value(1, 2, "MP-0003");
      sheet.value(2, 0, "bb22");
      workbook.finish();
    }
    assertThat(read().answers())
        .extracting(each -> each.questionId() + "=" + each.answer())
        .containsExactly("aa11=MP-0003");
    assertThat(read().remarks()).isEmpty();
  }

  @Test
  void whatIsNotKnownOrCannotBeReadIsRemarkedOnAndTheRestIsUsed() throws IOException {
    with("anh.png", "x")
        .with("hong.xlsx", "PK\u0003\u0004 cut off")
        .with("khac.csv", "Tên,Giá trị\na,1\n")
        .with("tep.csv", "file,reason\nloans/a.csv,sai\n")
        .with(".an.csv", "x")
        .with("README.md", "x");
    assertThat(read().remarks())
        .extracting(remark -> remark.place().file())
        .containsExactly("anh.png", "hong.xlsx", "khac.csv");
    assertThat(read().exclusions()).hasSize(1);
    assertThat(read().files())
        .extracting(Review.ReviewFile::path)
        .containsExactly("anh.png", "hong.xlsx", "khac.csv", "tep.csv");
  }

  @Test
  void decomposedLettersAndOddSpacesOfAClerksEditorDoNotMatter() throws IOException {
    Files.write(
        folder.resolve("tep.csv"),
        "Te\u0323\u0302p,Ly\u0301 do\nloans/a.csv\u00A0,sai\n".getBytes(StandardCharsets.UTF_8));
    assertThat(read().exclusions())
        .extracting(Review.Exclusion::file)
        .containsExactly("loans/a.csv");
  }
}
