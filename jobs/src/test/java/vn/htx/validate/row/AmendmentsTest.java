package vn.htx.validate.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.app.Domains;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Survey;
import vn.htx.config.FormSettings;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.ingest.review.Review;
import vn.htx.ingest.source.InboxFile;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.RejectedRows;
import vn.htx.validate.file.ReviewNotices;
import vn.htx.validate.file.Workspace;

/** Files read with what people mended in them; the rejected rows of files read again. */
class AmendmentsTest {
  private static final String PAYMENTS = """
      Mã khoản vay,Mã phiếu thu,Ngày giá trị,Ngày hạch toán,Trả gốc,Trả lãi
      MP-V1,PT1,2026-03-31,2026-04-01,mười triệu,2700000
      MP-V2,PT1,2026-03-31,2026-04-01,30000000,0
      MP-V3,,2026-03-31,2026-04-01,30000000,0
      """;
  private static final String PLACE =
      "Tệp (không sửa),Mã tệp (không sửa),Trang (không sửa),Dòng (không sửa)";

  @TempDir
  private Path folder;

  private InboxFile file(Table table, String name, String text) {
    return new Workspace(folder)
        .with(table.name() + "/" + name, text)
        .files(table)
        .get(0);
  }

  private void review(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("review"));
    Files.writeString(folder.resolve("review").resolve(name), text);
  }

  private String outcome(Table table, InboxFile file) {
    return outcome(table, file, FormSettings.USUAL);
  }

  private String outcome(Table table, InboxFile file, FormSettings forms) {
    Amendments amendments = Amendments.of(Review.read(folder.resolve("review")), file);
    var rows = new ArrayList<CheckedRow>();
    FileCheck.Outcome outcome = FileCheck.run(
        Workspace.contract(table),
        Workspace.checks(table).under(forms),
        folder.resolve("inbox"),
        file,
        amendments,
        rows::add);
    assertThat(outcome.summaries())
        .allMatch(sheet -> sheet.read() == sheet.clean() + sheet.rejected() + sheet.skipped());
    return rows.stream()
            .map(row -> row.row() + " " + row.fate().code())
            .collect(Collectors.joining(", "))
        + outcome.notices().stream()
            .filter(notice -> notice.rule().contains("correct") || notice.rule().contains(".log_"))
            .map(notice -> "\n%s %s ×%d, %d: %s"
                .formatted(
                    notice.rule(),
                    notice.column(),
                    notice.occurrences(),
                    notice.firstRow(),
                    notice.found()))
            .collect(Collectors.joining());
  }

  @Test
  void aMendedRowStandsInPlaceOfTheRejectedOne() throws IOException {
    InboxFile file = file(LoanPayments.TABLE, "a.csv", PAYMENTS);
    assertThat(outcome(LoanPayments.TABLE, file)).isEqualTo("2 rejected, 3 clean, 4 rejected");

    review("sua.csv", """
        %s,Mã khoản vay,Mã phiếu thu,Trả gốc
        loan_payments/a.csv,%s,,2,MP-V1,PT1,10000000
        """.formatted(PLACE, file.sha256()));

    assertThat(outcome(LoanPayments.TABLE, file)).isEqualTo("""
        2 clean, 3 clean, 4 rejected
        loan_payments.corrected  ×1, 2:\s""");
  }

  @Test
  void aCellThatWasEmptiedIsEmptyAndOneThatWasNotGivenStays() throws IOException {
    InboxFile file = file(LoanPayments.TABLE, "a.csv", PAYMENTS);
    review("sua.csv", """
        %s,Mã phiếu thu
        loan_payments/a.csv,%s,,3,
        """.formatted(PLACE, file.sha256()));

    assertThat(outcome(LoanPayments.TABLE, file)).startsWith("2 rejected, 3 rejected, 4 rejected");
  }

  @Test
  void aRowMendedForOtherBytesOfTheFileIsNotApplied() throws IOException {
    InboxFile file = file(LoanPayments.TABLE, "a.csv", PAYMENTS);
    review("sua.csv", """
        %s,Trả gốc
        loan_payments/a.csv,%s,,2,1
        """.formatted(PLACE, "0".repeat(64)));
    Review review = Review.read(folder.resolve("review"));

    assertThat(Amendments.of(review, file).isEmpty()).isTrue();
    assertThat(ReviewNotices.of(review, List.of(file), Set::of))
        .singleElement()
        .satisfies(notice -> {
          assertThat(notice.rule()).isEqualTo("review.stale_correction");
          assertThat(notice.messageVi(Domains.CATALOG))
              .contains("review/sua.csv", "loan_payments/a.csv");
        });
  }

  @Test
  void aCleaningLogIsAppliedWhereItsOldValueStandsAndElseItDisagrees() throws IOException {
    InboxFile file = file(Survey.TABLE, "a.csv", """
        Đợt khảo sát,Mã HTX,Ngày trả lời,ke_hoach,nhom/% doanh thu online,Người trả lời,_uuid
        2026H1,MP-0001,2026-05-04,1,200,Ông A,u1
        2026H1,MP-0002,2026-05-04,1,5.0,Ông B,uuid:u2
        """);
    review("log.csv", """
        uuid,question,old value,new value,reason
        u1,% doanh thu online,200,20,gõ thừa số 0
        u1,ke_hoach,0,x,không khớp
        u2,ban_online,"5,0",6,gọi lại
        u2,Người trả lời,Ông C,Ông D,đổi người
        u2,câu lạ,1,2,không có
        u9,ke_hoach,1,0,phiếu khác
        """);

    assertThat(outcome(Survey.TABLE, file)).isEqualTo("""
        2 clean, 3 clean
        survey.log_applied ban_online ×2, 2: '200' → '20'
        survey.log_disagrees Người trả lời ×1, 3: •••
        survey.log_disagrees câu lạ ×1, 3:\s
        survey.log_disagrees ke_hoach ×1, 2: '1' ≠ '0'""");
  }

  private static final String SUBMISSIONS = """
      round,coop_id,answered_on,ke_hoach,ban_online,_id,_uuid,meta/instanceID
      2026H1,MP-0001,2026-05-04,1,20,101,u1,uuid:u1
      2026H1,MP-0002,2026-05-04,1,5,102,u2,uuid:u2
      2026H1,MP-0003,2026-05-04,0,7,103,u3,uuid:edited-3
      """;

  @Test
  void aSubmissionThatTheLogRemovesDoesNotCountAndNothingElseOfItIsChanged() throws IOException {
    InboxFile file = file(Survey.TABLE, "a.csv", SUBMISSIONS);
    review("log.csv", """
        uuid,question,old_value,new_value,issue,change_type
        u2,ban_online,5,6,typed,change_response
        u2,,,,duplicate,remove_survey
        u2,,,,duplicate,delete
        u1,ban_online,20,,not sure,blank_response
        u3,ke_hoach,0,0,confirmed,no_action
        u9,,,,test,remove_survey
        """);

    assertThat(outcome(Survey.TABLE, file)).isEqualTo("""
        2 clean, 4 clean
        survey.log_applied ban_online ×1, 2: '20' → ''
        survey.log_removed  ×1, 3: duplicate""");
    Review review = Review.read(folder.resolve("review"));
    assertThat(ReviewNotices.of(
            review, List.of(file), () -> Set.of("u2\nban_online", "u2\n", "u1\nban_online")))
        .extracting(
            notice -> "%s %s %s".formatted(notice.rule(), notice.firstRow(), notice.found()))
        .containsExactly("review.no_action 6 ", "review.no_such_submission 7 u9");
  }

  @Test
  void aLogInAWorkbookWithNumbersChangesASurveyInAWorkbook() throws IOException {
    InboxFile file = new Workspace(folder)
        .with("survey/a.xlsx", workbook(SUBMISSIONS))
        .files(Survey.TABLE)
        .get(0);
    Files.createDirectories(folder.resolve("review"));
    Files.write(folder.resolve("review/log.xlsx"), workbook("""
        X_uuid,questions,old_value,new_value,issue,change_type
        u1,ban_online,20,2,typed,change_response
        u3,,,,duplicate,remove_survey
        """));

    assertThat(outcome(Survey.TABLE, file)).isEqualTo("""
        2 clean, 3 clean
        survey.log_applied ban_online ×1, 2: '20' → '2'
        survey.log_removed  ×1, 4: duplicate""");
  }

  /** Cells between commas; numbers as numbers. */
  private static byte[] workbook(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var book = new Workbook(bytes, "kobo", "1.0");
    Worksheet sheet = book.newWorksheet("log");
    List<String> rows = text.lines().toList();
    for (int row = 0; row < rows.size(); row++) {
      String[] cells = rows.get(row).split(",", -1);
      for (int column = 0; column < cells.length; column++) {
        if (cells[column].matches("[0-9]+")) {
          sheet.value(row, column, Integer.parseInt(cells[column]));
        } else {
          sheet.value(row, column, cells[column]);
        }
      }
    }
    book.finish();
    return bytes.toByteArray();
  }

  @Test
  void aSubmissionMayBeNamedByAnyIdOfItsExport() throws IOException {
    InboxFile file = file(Survey.TABLE, "a.csv", SUBMISSIONS);
    review("log.csv", """
        _id,question,old_value,new_value,reason
        101,ban_online,20,2,number
        102.0,ban_online,5,6,number made a decimal by a data frame
        uuid:edited-3,ban_online,7,8,instance
        """);

    assertThat(outcome(Survey.TABLE, file))
        .isEqualTo("2 clean, 3 clean, 4 clean\nsurvey.log_applied ban_online ×3, 2: '20' → '2'");
  }

  @Test
  void aSubmissionOfOdkIsRemovedWithTheTurnsOfItsRepeats() throws IOException {
    InboxFile file = file(Survey.TABLE, "a.csv", """
        round,answered_on,coop_id,ke_hoach,ban_online,PARENT_KEY,KEY
        2026H1,2026-05-04,MP-0001,1,20,uuid:k1,uuid:k1/htx[1]
        2026H1,2026-05-04,MP-0002,1,5,uuid:k1,uuid:k1/htx[2]
        2026H1,2026-05-04,MP-0003,1,5,uuid:k2,uuid:k2/htx[1]
        2026H1,2026-05-04,MP-0004,1,5,uuid:k2,uuid:k2/htx[2]
        """);
    review("log.csv", """
        KEY,question,old_value,new_value,reason,change_type
        uuid:k1,,,,test,remove_survey
        uuid:k2/htx[2],ban_online,5,6,one turn,change_response
        """);

    assertThat(outcome(Survey.TABLE, file)).isEqualTo("""
        4 clean, 5 clean
        survey.log_applied ban_online ×1, 5: '5' → '6'
        survey.log_removed  ×2, 2: test""");
  }

  @Test
  void aBlankOldValueMeansABlankCellUnlessTheWorkspaceSaysOtherwise() throws IOException {
    InboxFile file = file(Survey.TABLE, "a.csv", SUBMISSIONS);
    review("log.csv", """
        uuid,question,new_value,issue,change_type
        u1,ban_online,2,typed,change_response
        u2,ban_online,,not sure,blank_response
        u3,ban_online,,no value stated,change_response
        """);

    assertThat(outcome(Survey.TABLE, file)).isEqualTo("""
        2 clean, 3 clean, 4 clean
        survey.log_disagrees ban_online ×3, 2: '20' ≠ ''""");
    var any = new FormSettings(FormSettings.USUAL.leftOut(), true);
    assertThat(outcome(Survey.TABLE, file, any)).isEqualTo("""
        2 clean, 3 clean, 4 clean
        survey.log_applied ban_online ×2, 2: '20' → '2'
        survey.log_disagrees ban_online ×1, 4: '7' ≠ ''""");
  }

  @Test
  void ofTwoLinesForOneCellTheSecondIsToldAlsoWhereNoOldValueIsStated() throws IOException {
    InboxFile file = file(Survey.TABLE, "a.csv", SUBMISSIONS);
    review("log.csv", """
        uuid,question,old_value,new_value,reason
        u1,ban_online,,2,first
        u1,ban_online,,3,second
        u2,ban_online,5,6,first
        u2,ban_online,6,7,a chain
        u3,ban_online,8,9,an old value that is stated must agree
        """);
    var any = new FormSettings(FormSettings.USUAL.leftOut(), true);

    assertThat(outcome(Survey.TABLE, file, any)).isEqualTo("""
        2 clean, 3 clean, 4 clean
        survey.log_applied ban_online ×3, 2: '20' → '2'
        survey.log_disagrees ban_online ×2, 2: '2' ≠ ''""");
  }

  @Test
  void theFingerprintFollowsWhatIsMendedAndNotTheNameOfTheReviewFile() throws IOException {
    InboxFile file = file(LoanPayments.TABLE, "a.csv", PAYMENTS);
    String row = PLACE + ",Trả gốc\nloan_payments/a.csv," + file.sha256() + ",,2,";
    review("a.csv", row + "1\n");
    String first = Amendments.of(Review.read(folder.resolve("review")), file).fingerprint();
    Files.move(folder.resolve("review/a.csv"), folder.resolve("review/b.csv"));
    String renamed = Amendments.of(Review.read(folder.resolve("review")), file).fingerprint();
    review("b.csv", row + "2\n");
    String changed = Amendments.of(Review.read(folder.resolve("review")), file).fingerprint();

    assertThat(renamed).isEqualTo(first);
    assertThat(changed).isNotEqualTo(first);
  }

  @Test
  void theFingerprintTellsWhatALineOfTheLogDoes() throws IOException {
    InboxFile file = file(Survey.TABLE, "a.csv", SUBMISSIONS);
    var found = new LinkedHashSet<String>();
    for (String line :
        List.of("q,1,,x,blank_response", ",,,x,remove_survey", ",,,y,remove_survey")) {
      review("log.csv", "uuid,question,old_value,new_value,reason,change_type\nu1," + line + "\n");
      found.add(Amendments.of(Review.read(folder.resolve("review")), file).fingerprint());
    }

    assertThat(found).hasSize(3);
  }

  private String rejected(Table table, InboxFile file, Map<Integer, String> wanted)
      throws IOException {
    var places = new LinkedHashMap<RejectedRows.RowPlace, Set<String>>();
    wanted.forEach(
        (row, rule) -> places.put(new RejectedRows.RowPlace("", row), Set.of(rule.split(" ", -1))));
    return RejectedRows.read(
            Workspace.contract(table),
            Workspace.checks(table),
            folder.resolve("inbox"),
            file,
            Amendments.NONE,
            places)
        .stream()
        .flatMap(found -> found.rows().stream()
            .map(row -> row.row() + " " + row.cells() + " wrong "
                + row.wrong().keySet().stream().map(found.columns()::get).toList() + " "
                + row.messages().size()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aRejectedRowIsReadAgainWithTheCellsThatAreWrongAndNotMasked() throws IOException {
    InboxFile file = file(LoanPayments.TABLE, "a.csv", PAYMENTS);

    assertThat(rejected(
            LoanPayments.TABLE,
            file,
            Map.of(2, "loan_payments.principal_paid.type", 4, "loan_payments.payment_id.required")))
        .isEqualTo("""
            2 [MP-V1, PT1, 2026-03-31, 2026-04-01, mười triệu, 2700000] wrong [Trả gốc] 1
            4 [MP-V3, , 2026-03-31, 2026-04-01, 30000000, 0] wrong [Mã phiếu thu] 1""");
  }

  @Test
  void aRuleOfTheNightMarksTheColumnsOfItsKey() throws IOException {
    InboxFile file = file(LoanPayments.TABLE, "a.csv", PAYMENTS);

    assertThat(rejected(LoanPayments.TABLE, file, Map.of(3, "loan_payments.duplicate_key")))
        .isEqualTo(
            "3 [MP-V2, PT1, 2026-03-31, 2026-04-01, 30000000, 0] wrong [Mã khoản vay, Mã phiếu thu] 1");
  }

  @Test
  void aRejectedAnswerMarksItsQuestionAndColumnsOfOneNameAreNumbered() throws IOException {
    InboxFile file = file(Survey.TABLE, "a.csv", """
        Đợt khảo sát,Mã HTX,Ngày trả lời,ke_hoach,ban_online,Ghi chú,Ghi chú
        2026H1,MP-0001,2026-05-04,1,200,a,b
        """);

    assertThat(rejected(Survey.TABLE, file, Map.of(2, "survey.value.range")))
        .isEqualTo("2 [2026H1, MP-0001, 2026-05-04, 1, 200, a, b] wrong [ban_online] 1");
  }
}
