package vn.htx.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.catalog.LoanPayments;
import vn.htx.catalog.Survey;
import vn.htx.catalog.Table;
import vn.htx.ingest.InboxFile;
import vn.htx.ingest.review.Review;

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
    Amendments amendments = Amendments.of(Review.read(folder.resolve("review")), file);
    var rows = new ArrayList<CheckedRow>();
    FileCheck.Outcome outcome = FileCheck.run(
        Workspace.contract(table),
        Workspace.checks(table),
        folder.resolve("inbox"),
        file,
        amendments,
        rows::add);
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
          assertThat(notice.messageVi()).contains("review/sua.csv", "loan_payments/a.csv");
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

  private String rejected(Table table, InboxFile file, Map<Integer, String> wanted)
      throws IOException {
    var places = new LinkedHashMap<RejectedRows.Place, Set<String>>();
    wanted.forEach(
        (row, rule) -> places.put(new RejectedRows.Place("", row), Set.of(rule.split(" ", -1))));
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
