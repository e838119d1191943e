package vn.htx.ingest.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.ingest.source.CellKind;

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
            "u3  '' '' phiếu thử",
            "u5 social_page '' '2' gọi điện hỏi lại");
    assertThat(remarks()).isEqualTo("""
        log/1.csv incomplete_row ×1, 6:\s
        log/1.csv no_action ×1, 4:\s""");
  }

  private String log() {
    return Review.read(folder).log().stream()
        .map(entry -> "%s %s %s '%s' '%s' %s"
            .formatted(
                entry.type(),
                entry.uuid(),
                entry.question(),
                entry.oldValue(),
                entry.newValue(),
                entry.reason()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aLogOfCleaningtoolsMayRemoveSubmissionsAndLeavesOpenWhatNobodyDecided() throws IOException {
    put("log.csv", """
        X_uuid,questions,old_value,issue,check_id,change_type,new_value
        u1,cashless_pct,120,outlier,c1,change_response,12
        u2,cashless_pct,999,outlier,c1,blank_response,NA
        u3,NA,NA,duplicate,NA,remove_survey,NA
        u4,cashless_pct,70,outlier,c1,no_action,NA
        u5,cashless_pct,80,outlier,c1,NA,NA
        u6,cashless_pct,80,outlier,c1,,
        u7,cashless_pct,80,outlier,c1,recode_other,1
        u8,cashless_pct,80,outlier,c1,,8
        """);

    assertThat(log()).isEqualTo("""
        CHANGE_RESPONSE u1 cashless_pct '120' '12' outlier
        BLANK_RESPONSE u2 cashless_pct '999' '' outlier
        REMOVE_SURVEY u3  '' '' duplicate
        CHANGE_RESPONSE u8 cashless_pct '80' '8' outlier""");
    assertThat(remarks()).isEqualTo("""
        log.csv change_type ×1, 8: recode_other
        log.csv undecided ×2, 6:\s
        log.csv no_action ×1, 5:\s""");
  }

  @Test
  void aLogWithAColumnThatTellsWhetherAnythingChangedIsTakenAtItsWord() throws IOException {
    put("log.csv", """
        uuid,question.name,issue,feedback,changed,old.value,new.value
        u1,social_page,too high,called again,yes,33,3
        u2,social_page,too high,confirmed,No,40,40
        u3,social_page,too high,,,50,5
        u4,social_page,too high,,perhaps,60,6
        u5,social_page,,phoned,TRUE,70,7
        """);
    put("b.csv", """
        uuid,question,old_value,new_value,reason,change_type,changed
        v1,social_page,1,2,a,change_response,no
        v2,social_page,1,2,a,no_action,yes
        v3,social_page,1,2,a,change_response,yes
        """);

    assertThat(log()).isEqualTo("""
        CHANGE_RESPONSE v3 social_page '1' '2' a
        CHANGE_RESPONSE u1 social_page '33' '3' too high
        CHANGE_RESPONSE u5 social_page '70' '7' phoned""");
    assertThat(remarks()).isEqualTo("""
        b.csv changed ×2, 2: change_response, changed: no
        log.csv changed ×1, 5: perhaps
        log.csv undecided ×1, 4:\s
        log.csv no_action ×1, 3:\s""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_uuid,question,old value,new value,reason,change_type",
        "_id,variable,old.value,new.value,issue,action",
        "KEY,column,old_value,new_value,comment,change type",
        "meta-instanceID,question_name,old_value,new_value,why,action",
        "instanceID,questions,old_value,new_value,issue,change_type",
        "uuid,nom_question,ancienne_valeur,nouvelle_valeur,explication,action",
        "uuid,name,current_value,value,issue,type",
        "Mã phiếu,Câu hỏi,Giá trị cũ,Giá trị mới,Lý do,Loại thay đổi",
      })
  void aLogIsKnownByTheColumnsOfPublicTools(String header) throws IOException {
    put("log.csv", header + "\nu1,q,1,2,vì sao,change_response\nu2,q,1,,vì sao,Delete\n");

    assertThat(log()).isEqualTo("""
        CHANGE_RESPONSE u1 q '1' '2' vì sao
        REMOVE_SURVEY u2  '' '' vì sao""");
    assertThat(remarks()).isEmpty();
  }

  @Test
  void aListOfRemovedSubmissionsNeedsNoQuestion() throws IOException {
    put("xoa.csv", "uuid,change_type,comment\nu1,remove_survey,phiếu thử\nu2,remove_survey,\n");

    assertThat(log()).isEqualTo("REMOVE_SURVEY u1  '' '' phiếu thử");
    assertThat(remarks()).isEqualTo("xoa.csv incomplete_row ×1, 3: ");
  }

  @Test
  void theFirstFilledOfSeveralIdsAndReasonsCounts() throws IOException {
    put("log.csv", """
        id,issue,uuid,question,old_value,new_value,reason
        11,too high,u1,q,1,2,
        12,too high,,q,1,2,typed wrongly
        """);

    assertThat(log()).isEqualTo("""
        CHANGE_RESPONSE u1 q '1' '2' too high
        CHANGE_RESPONSE 12 q '1' '2' typed wrongly""");
  }

  @Test
  void aWorkbookWithALogAmongOtherSheetsIsRead() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var book = new Workbook(bytes, "r", "1.0");
    Worksheet log = book.newWorksheet("cleaning_log");
    List<String> header =
        List.of("uuid", "old_value", "question", "issue", "check_id", "change_type", "new_value");
    for (int i = 0; i < header.size(); i++) {
      log.value(0, i, header.get(i));
    }
    log.value(1, 0, "u1");
    log.value(1, 1, 120);
    log.value(1, 2, "cashless_pct");
    log.value(1, 3, "outlier");
    log.value(1, 5, "change_response");
    log.value(1, 6, 12);
    log.value(2, 0, "u2");
    log.value(2, 3, "duplicate");
    log.value(2, 5, "remove_survey");
    Worksheet readme = book.newWorksheet("readme");
    readme.value(0, 0, "change_type_validation");
    readme.value(0, 1, "description");
    readme.value(1, 0, "remove_survey");
    readme.value(1, 1, "Delete the survey");
    book.finish();
    Files.write(folder.resolve("log.xlsx"), bytes.toByteArray());

    assertThat(log()).isEqualTo("""
        CHANGE_RESPONSE u1 cashless_pct '120' '12' outlier
        REMOVE_SURVEY u2  '' '' duplicate""");
    assertThat(remarks()).isEmpty();
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
