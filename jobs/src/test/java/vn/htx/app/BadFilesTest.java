package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;

/** Ingest of files that are each bad in their own way: what was said of them, and what was used all the same. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class BadFilesTest {
  @TempDir
  private static Path folder;

  private static SmallWorkspace workspace;
  private static Command ingest;

  @BeforeAll
  static void ingestOfBadFiles(SparkSession spark, SmallWorkspace published) {
    workspace = published
        .copyTo(folder)
        .with(
            "targets/2026.csv", "Mã chỉ tiêu,Cấp,Mã đơn vị,Kỳ,Phân tổ\ncoops_new,city,31,2026,_T\n")
        .with("loans/2026-06-30.csv", SmallWorkspace.LOANS.replace("Mã khoản vay", "Số HĐTD"))
        .with("loan_payments/2026-06-30.csv", SmallWorkspace.PAYMENTS + """
            MP-V1,PT1,2026-06-20,2026-06-20,mười triệu,0
            MP-LA,PT1,2026-06-20,2026-06-20,5000000,0
            """)
        .with("loan_schedule/2026-06-30.csv", SmallWorkspace.SCHEDULE + "MP-V1,1,2026-06-15,1,1\n")
        .with("reference_rates/2026-05-31.csv", "")
        .without("cooperatives/2026-06-30.csv")
        .with(
            "cooperatives/2026-06-30.xlsx",
            "PK\u0003\u0004 cut off".getBytes(StandardCharsets.UTF_8))
        .with("parcels/vinh-bao/2026-12-31.csv", "Mã thửa,Mã xã,Diện tích\nMP-T9,11824,500\n");
    ingest = workspace.ingest(spark);
  }

  /** The remarks on a file as 'severity rule row: found', with their texts. */
  private static String remarks(String file) {
    return workspace.ingested("""
        SELECT severity || ' ' || rule || ' ' || coalesce(first_row::VARCHAR, '-') || ': ' || coalesce(found, '-'),
          message_vi, message_en
        FROM notices WHERE source_file = '%s' ORDER BY rule""".formatted(file));
  }

  private static String states(String dataset) {
    return workspace.ingested("""
        SELECT source_file, state, rows_read, rows_clean, rows_rejected FROM row_accounting
        WHERE dataset = '%s' ORDER BY 1""".formatted(dataset));
  }

  @Test
  void theRunSaysWhatWasLeftOut() {
    assertThat(ingest.exit()).as(ingest.err()).isEqualTo(3);
    assertThat(ingest.err())
        .contains(
            "file left out: targets/2026.csv",
            "file left out: reference_rates/2026-05-31.csv",
            "file left out: cooperatives/2026-06-30.xlsx");
  }

  @Test
  void aMissingColumnLeavesTheFileOutAndIsNamed() {
    assertThat(remarks("targets/2026.csv")).contains("fatal targets.missing_column", "Kế hoạch");
    assertThat(states("targets")).startsWith("targets/2026.csv | left_out");
  }

  @Test
  void aColumnUnderAnotherKnownNameIsTheSameColumn() {
    assertThat(remarks("loans/2026-06-30.csv")).doesNotContain("error", "fatal");
    assertThat(states("loans")).isEqualTo("loans/2026-06-30.csv | used | 3 | 3 | 0");
  }

  @Test
  void aWordWhereANumberBelongsRejectsItsRow() {
    assertThat(remarks("loan_payments/2026-06-30.csv"))
        .contains("error loan_payments.principal_paid.type 4: mười triệu");
    assertThat(workspace.ingested("SELECT row_text FROM rejected WHERE dataset = 'loan_payments'"))
        .contains("mười triệu", "PT1");
  }

  @Test
  void anOrphanPaymentIsKeptWithAWarning() {
    assertThat(remarks("loan_payments/2026-06-30.csv"))
        .contains("warning loan_payments.loan_id.reference 5: MP-LA");
    assertThat(
            workspace.ingested("SELECT principal_paid FROM loan_payments WHERE loan_id = 'MP-LA'"))
        .isEqualTo("5000000");
  }

  @Test
  void aKeyTwiceInOneDeliveryRejectsTheLaterRow() {
    assertThat(remarks("loan_schedule/2026-06-30.csv"))
        .contains("error loan_schedule.duplicate_key 7");
    assertThat(workspace.ingested("""
        SELECT principal_due FROM loan_schedule WHERE loan_id = 'MP-V1' AND due_on = DATE '2026-06-15'""")).isEqualTo("50000000");
  }

  @Test
  void anEmptyFileIsLeftOutAndTheOlderRatesStand() {
    assertThat(remarks("reference_rates/2026-05-31.csv"))
        .contains("fatal reference_rates.empty_file", "0 byte");
    assertThat(workspace.ingested("SELECT count(*) FROM reference_rates")).isEqualTo("2");
  }

  @Test
  void anUnreadableRegisterIsLeftOutAndTheFormerOneIsCarriedForward() {
    assertThat(remarks("cooperatives/2026-06-30.xlsx"))
        .contains("fatal cooperatives.unreadable_file");
    assertThat(states("cooperatives")).isEqualTo("""
        cooperatives/2025-12-31.csv | used | 3 | 3 | 0
        cooperatives/2026-06-30.xlsx | left_out | 0 | 0 | 0""");
  }

  @Test
  void aDeliveryDatedAfterTheDayWaits() {
    assertThat(remarks("parcels/vinh-bao/2026-12-31.csv")).contains("parcels.later_than_as_of");
    assertThat(workspace.ingested("SELECT count(*) FROM parcels WHERE parcel_id = 'MP-T9'"))
        .isEqualTo("0");
  }
}
