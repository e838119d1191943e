package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.linkage.LinkRequest;
import vn.htx.model.Sha256;

/** Ingest with a review folder: what the clerk corrected, logged, excluded and answered is used, the rest is told. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class ReviewedFilesTest {
  private static final String LOANS = """
      Mã khoản vay,Tên HTX,Mã HTX,Đối tượng vay,Nguồn vốn,Số tiền giải ngân,Ngày giải ngân,Thời hạn,Lãi suất,Ngày đáo hạn
      MP-V1,,MP-0001,HTX,QUY,một trăm triệu,2025-06-30,24,"5,4",2027-06-30
      MP-V2,HTX Haii,,HTX,NH,60000000,2025-09-30,12,9,2026-09-30
      MP-V3,,MP-0003,TV,QUY,10000000,2024-06-30,12,"5,4",2025-06-30
      """;

  private static final String SURVEY = """
      _uuid,Đợt khảo sát,Mã HTX,Ngày trả lời,digital_plan,digital_lead,social_page,e_invoice,_validation_status
      aa-1,2026H1,MP-0001,2026-05-04,0,1,3,1,Approved
      bb-2,2026H1,MP-0002,2026-05-05,0,1,1,,
      dd-4,2026H1,MP-0001,2026-05-03,1,0,1,1,Not Approved
      ee-5,2026H1,MP-0003,2026-05-05,1,1,1,1,On Hold
      ff-6,2026H1,MP-0002,2026-05-05,1,1,1,1,Approved
      """;

  @TempDir
  private static Path folder;

  private static SmallWorkspace workspace;

  private static void review(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("review"));
    Files.writeString(folder.resolve("review").resolve(name), text);
  }

  @BeforeAll
  static void ingestOfReviewedFiles(SparkSession spark, SmallWorkspace published)
      throws IOException {
    workspace = published
        .copyTo(folder)
        .with("loans/2026-06-30.csv", LOANS)
        .with("loans/2026-07-01.csv", "không dùng")
        .with("survey/2026H1.csv", SURVEY);
    review("sua.csv", """
        Tệp (không sửa),Mã tệp (không sửa),Trang (không sửa),Dòng (không sửa),Mã khoản vay,Số tiền giải ngân,Lãi suất,Lỗi
        loans/2026-06-30.csv,%s,,2,MP-V1,100000000,"5,4",đã sửa
        loans/2026-06-30.csv,0000,,3,MP-V2,1,9,cũ
        """.formatted(Sha256.of(LOANS.getBytes(StandardCharsets.UTF_8))));
    review("nhat-ky.csv", """
        uuid,question,old_value,new_value,reason,change_type
        uuid:aa-1,digital_plan,0,1,gọi lại xác nhận,
        bb-2,social_page,2,3,nhầm,change_response
        cc-3,social_page,2,3,không có phiếu,
        ff-6,,,,phiếu trùng,remove_survey
        """);
    review("loai.csv", "Tệp,Lý do\n2026-07-01.csv,gửi nhầm\nkhac.csv,gửi nhầm\n");
    String question = new LinkRequest(
            Optional.empty(),
            Optional.empty(),
            Optional.of("HTX Haii"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty())
        .questionId();
    review("htx.csv", "question_id,answer\n%s,MP-0002\nffff,MP-9999\n".formatted(question));
    Command ingest = workspace.ingest(spark);
    assertThat(ingest.exit()).as(ingest.err()).isZero();
  }

  @Test
  void aCorrectedRowStandsForTheRejectedOne() {
    assertThat(workspace.ingested("SELECT loan_id, principal, rate FROM loans ORDER BY 1"))
        .isEqualTo("""
            MP-V1 | 100000000 | 5.400000
            MP-V2 | 60000000 | 9.000000
            MP-V3 | 10000000 | 5.400000""");
    assertThat(workspace.ingested("""
        SELECT rows_read, rows_clean, rows_rejected FROM row_accounting
        WHERE source_file = 'loans/2026-06-30.csv'""")).isEqualTo("3 | 3 | 0");
  }

  @Test
  void aDoubtfulCooperativeIsTheOneThatTheClerkAnswered() {
    assertThat(workspace.ingested("SELECT coop_id FROM loans WHERE loan_id = 'MP-V2'"))
        .isEqualTo("MP-0002");
    assertThat(workspace.ingested("SELECT count(*) FROM doubtful_links")).isEqualTo("0");
  }

  @Test
  void theCleaningLogChangesACellWhoseOldValueAgrees() {
    assertThat(workspace.ingested("""
        SELECT coop_id, item, value FROM survey
        WHERE item IN ('digital_plan', 'social_page') ORDER BY 1, 2""")).isEqualTo("""
        MP-0001 | digital_plan | 1.000000
        MP-0001 | social_page | 3.000000
        MP-0002 | digital_plan | 0.000000
        MP-0002 | social_page | 1.000000""");
  }

  private static final String KEPT = """
      SELECT coop_id, count(*) FILTER (WHERE value IS NOT NULL) FROM survey GROUP BY 1 ORDER BY 1""";

  @Test
  void submissionsThatReviewersRefusedOrTheLogRemovedAreSkippedWithTheirReason() {
    assertThat(workspace.ingested("""
        SELECT source_row, reason, found FROM skipped WHERE source_file = 'survey/2026H1.csv'
        ORDER BY 1""")).isEqualTo("""
        4 | review_state | not_approved
        5 | review_state | on_hold
        6 | removed_by_log | phiếu trùng""");
    assertThat(workspace.ingested("""
        SELECT rows_read, rows_clean, rows_rejected, rows_skipped FROM row_accounting
        WHERE source_file = 'survey/2026H1.csv'""")).isEqualTo("5 | 2 | 0 | 3");
    assertThat(workspace.ingested(KEPT)).isEqualTo("MP-0001 | 4\nMP-0002 | 3");
    assertThat(workspace.ingested("""
        SELECT rule, column_id, first_row, found FROM notices
        WHERE rule LIKE 'survey.review_state%' OR rule = 'survey.log_removed' ORDER BY 1, 2""")).isEqualTo("""
        survey.log_removed |  | 6 | phiếu trùng
        survey.review_state_left_out | _validation_status = not_approved | 4 | Not Approved
        survey.review_state_left_out | _validation_status = on_hold | 5 | On Hold""");
  }

  @Test
  void checkSaysOfASurveyWhatTheNightSays() {
    Command check =
        Command.htx("check", "--data", folder, folder.resolve("inbox/survey/2026H1.csv"));

    assertThat(check.exit()).as(check.err()).isZero();
    assertThat(check.out())
        .contains(
            "đọc/read 5 · hợp lệ/clean 2 · bị loại/rejected 0 · bỏ qua/skipped 3",
            "_validation_status = not_approved",
            "_validation_status = on_hold");
  }

  @Test
  @Tag("slow")
  void aNightUnderOtherSettingsReadsTheSurveyAnew(SparkSession spark, @TempDir Path other)
      throws IOException {
    SmallWorkspace copy = workspace.copyTo(other);
    Path settings = other.resolve("workspace.yaml");
    Files.writeString(
        settings, Files.readString(settings) + "forms: {review_states_left_out: [not_approved]}\n");

    Command night = Command.htx(spark, "nightly", "--data", other);

    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(copy.lines(KEPT)).isEqualTo("MP-0001 | 4\nMP-0002 | 3\nMP-0003 | 4");
  }

  @Test
  void anExcludedFileIsNotUsedAndStandsInTheAccounting() {
    assertThat(workspace.ingested("""
        SELECT state, rows_read FROM row_accounting WHERE source_file = 'loans/2026-07-01.csv'""")).isEqualTo("excluded | 1");
    assertThat(workspace.ingested("""
        SELECT rule, found FROM notices WHERE source_file = 'loans/2026-07-01.csv'""")).isEqualTo("loans.excluded_file | gửi nhầm");
  }

  @Test
  void whatWasUsedAndWhatWasNotIsTold() {
    assertThat(workspace.ingested("""
        SELECT rule, column_id, first_row, found FROM notices
        WHERE rule IN ('loans.corrected', 'survey.log_applied', 'survey.log_disagrees')
        ORDER BY 1""")).isEqualTo("""
        loans.corrected |  | 2 | -
        survey.log_applied | digital_plan | 2 | '0' → '1'
        survey.log_disagrees | social_page | 3 | '1' ≠ '2'""");
    assertThat(workspace.ingested("""
        SELECT source_file, first_row, rule FROM notices WHERE dataset = 'review' ORDER BY 1, 2""")).isEqualTo("""
            review/htx.csv | 3 | review.answer_unused
            review/loai.csv | 3 | review.no_such_file
            review/nhat-ky.csv | 4 | review.no_such_submission
            review/sua.csv | 3 | review.stale_correction""");
  }
}
