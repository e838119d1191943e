package vn.htx.validate.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.validate.file.Workspace.print;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.app.Domains;
import vn.htx.catalog.common.Survey;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.land.data.ParcelHolders;
import vn.htx.domain.land.data.Parcels;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.validate.file.FileSummary;
import vn.htx.validate.file.Workspace;
import vn.htx.validate.row.CheckedRow;

@SparkTest
class CleanSqlTest {
  private static final String LOAN_HEADER =
      "loan_id,coop_id,borrower_kind,lender,principal,disbursed_on,term_months,rate,due_on\n";
  private static final String COUNTS =
      "rows_read,rows_clean,rows_rejected,rows_skipped,rows_counted";

  private final Workspace workspace;

  CleanSqlTest(@TempDir Path folder) {
    workspace = new Workspace(folder);
  }

  private static String counts(Workspace.Settled settled) {
    return print(settled.rowAccounting(), ("source_file,state," + COUNTS).split(","));
  }

  @Test
  void keepsGoodRowsRejectsBadOnesWithAllTheirRulesAndAccountsForEach(SparkSession spark) {
    var settled = workspace
        .with("loans/so-vay.csv", ("\uFEFF" + """
            Số HĐTD;coop_id;Đối tượng vay;Nguồn vốn;Số tiền giải ngân;Ngày giải ngân;Thời hạn;Lãi suất;Ngày đáo hạn
            HD-1;HTX-1;Hợp tác xã;Quỹ;300.000.000;28/06/2023;24;6,5;28/06/2025
            ;;;;;;;;
            HD-2;HTX-1;Chợ;Quỹ;abc;2023-13-01;24;6,5;28/06/2025
            HD-1;HTX-1;HTX;QUY;5000000;1/7/2023;12;7.5;1/7/2024
            """).replace("\n", "\r\n"))
        .settle(spark, Loans.TABLE, "2026-06-30");

    assertThat(print(
            settled.clean(),
            "loan_id",
            "borrower_kind",
            "lender",
            "principal",
            "disbursed_on",
            "rate",
            "source_sheet",
            "source_row"))
        .isEqualTo("HD-1 | HTX | QUY | 300000000 | 2023-06-28 | 6.500000 | - | 2");
    assertThat(print(settled.rejected(), "source_row", "rules")).isEqualTo("""
        4 | loans.borrower_kind.values loans.principal.type loans.disbursed_on.type
        5 | loans.duplicate_key""");
    assertThat(print(settled.rejected(), "row_text")).contains("\"Số tiền giải ngân\":\"abc\"");
    assertThat(counts(settled)).isEqualTo("loans/so-vay.csv | used | 4 | 1 | 2 | 1 | 4");
    assertThat(print(settled.notices(), "rule", "column_id", "occurrences", "first_row", "found"))
        .isEqualTo("""
            loans.borrower_kind.values | borrower_kind | 1 | 4 | Chợ
            loans.disbursed_on.type | disbursed_on | 1 | 4 | 2023-13-01
            loans.duplicate_key |  | 1 | 5 | HD-1
            loans.number_style_contested | rate | 1 | 1 | -
            loans.principal.type | principal | 1 | 4 | abc""");
  }

  @Test
  void leavesOutAFileThatLacksARequiredColumnAndSaysWhich(SparkSession spark) {
    var settled = workspace
        .with("loans/a.csv", LOAN_HEADER + "HD-1,,HTX,QUY,3000000,2023-06-28,24,6.5,2025-06-28\n")
        .with("loans/b.csv", "loan_id,coop\nHD-2,1\n")
        .settle(spark, Loans.TABLE, "2026-06-30");

    assertThat(print(settled.clean(), "loan_id")).isEqualTo("HD-1");
    assertThat(counts(settled)).isEqualTo("""
        loans/a.csv | used | 1 | 1 | 0 | 0 | 1
        loans/b.csv | left_out | 1 | 0 | 0 | 0 | 1""");
    assertThat(print(settled.notices(), "source_file", "rule", "column_id"))
        .contains("loans/b.csv | loans.missing_column | principal");
  }

  @Test
  void keepsTheRowOfTheLaterDeliveryAndOfTheCorrection(SparkSession spark) {
    String row = "HD-1,,TV,QUY,%s,2023-06-28,24,6.5,2025-06-28\n";
    var settled = workspace
        .with(
            "loans/a.csv",
            LOAN_HEADER
                + row.formatted("2000000")
                + row.replace("HD-1", "HD-2").formatted("7000000"))
        .with("loans/a_dinh-chinh.csv", LOAN_HEADER + row.formatted("3000000"))
        .with("loans/z.csv", LOAN_HEADER + row.formatted("4000000"))
        .settle(spark, Loans.TABLE, "2026-06-30");

    assertThat(print(settled.clean(), "loan_id", "principal", "source_file")).isEqualTo("""
        HD-1 | 3000000 | loans/a_dinh-chinh.csv
        HD-2 | 7000000 | loans/a.csv""");
    assertThat(print(settled.rowAccounting(), "source_file", "state")).isEqualTo("""
        loans/a.csv | used
        loans/a_dinh-chinh.csv | used
        loans/z.csv | replaced""");
  }

  @Test
  void doesNotHoldRowsOfALaterRoundAgainstTheRegisterOfThisDay(SparkSession spark) {
    String survey = "round,coop_id,ke_hoach\n2025H1,HTX-1,1\n2026H1,HTX-2,1\n";
    String register = "coop_id,name,coop_type,sector,status\n";
    workspace
        .with("survey/a.csv", survey)
        .with("cooperatives/2025-06-30.csv", register + "HTX-1,Một,HTX,NN,HD\n")
        .with(
            "cooperatives/2026-06-30.csv", register + "HTX-1,Một,HTX,NN,HD\nHTX-2,Hai,HTX,NN,HD\n");

    var before = workspace.settle(spark, Survey.TABLE, "2025-06-30", Cooperatives.TABLE);
    assertThat(print(before.clean(), "round", "coop_id")).isEqualTo("2025H1 | HTX-1");
    assertThat(before.rejected().count()).isZero();
    assertThat(before.rejectedAnswers().count()).isZero();
    assertThat(print(before.notices(), "rule")).isEqualTo("survey.rows_later_than_as_of");

    var after = workspace.settle(spark, Survey.TABLE, "2026-06-30", Cooperatives.TABLE);
    assertThat(print(after.clean(), "round", "coop_id"))
        .isEqualTo("2025H1 | HTX-1\n2026H1 | HTX-2");
  }

  @Test
  void doesNotUseRowsDatedAfterTheAsOfDate(SparkSession spark) {
    var settled = workspace
        .with(
            "loans/a.csv",
            LOAN_HEADER + "HD-1,,TV,QUY,3000000,2023-06-28,24,6.5,2025-06-28\n"
                + "HD-2,,TV,QUY,3000000,2024-06-28,24,6.5,2026-06-28\n")
        .settle(spark, Loans.TABLE, "2023-12-31");

    assertThat(print(settled.clean(), "loan_id")).isEqualTo("HD-1");
    assertThat(print(settled.notices(), "rule", "occurrences"))
        .isEqualTo("loans.rows_later_than_as_of | 1");
  }

  @Test
  void keepsAnOrphanWithAWarningAndKnowsKeysOfRejectedRows(SparkSession spark) {
    workspace
        .with(
            "cooperatives/2026-06-30.csv",
            "coop_id,name,coop_type,sector,status,commune_code\nHTX-1,,sai,sai,sai,\n")
        .with(
            "loans/a.csv",
            LOAN_HEADER + "HD-1,HTX-1,HTX,QUY,3000000,2023-06-28,24,6.5,2025-06-28\n"
                + "HD-2,HTX-9,HTX,QUY,3000000,2024-06-28,24,6.5,2026-06-28\n");
    var settled = workspace.settle(spark, Loans.TABLE, "2026-06-30", Cooperatives.TABLE);

    assertThat(print(settled.clean(), "loan_id", "coop_id"))
        .isEqualTo("HD-1 | HTX-1\nHD-2 | HTX-9");
    assertThat(
            print(settled.notices(), "severity", "column_id", "occurrences", "first_row", "found"))
        .isEqualTo("warning | coop_id | 1 | 3 | HTX-9");
  }

  @Test
  void letsEachSnapshotEndTheOlderOneOfItsSeries(SparkSession spark) {
    String header = "parcel_id,commune_code,area_m2\n";
    workspace
        .with("parcels/vinh-bao/2025-01-01.csv", header + "T1,11824,360\nT2,11824,720,\n")
        .with("parcels/vinh-bao/2026-06-30.csv", header + "T1,11824,\"400,5\"\n")
        .with("parcels/tien-lang/2025-01-01.csv", header + "T3,11755,100\n")
        .with("parcels/tien-lang/2026-12-31.csv", header + "T3,11755,200\n");
    var settled = workspace.settle(spark, Parcels.TABLE, "2026-06-30");

    assertThat(print(settled.clean(), "parcel_id", "valid_from", "valid_to", "area_m2"))
        .isEqualTo("""
            T1 | 2025-01-01 | 2026-06-29 | 360.00
            T1 | 2026-06-30 | - | 400.50
            T2 | 2025-01-01 | 2026-06-29 | 720.00
            T3 | 2025-01-01 | - | 100.00""");
    assertThat(print(settled.notices(), "source_file", "rule"))
        .isEqualTo("parcels/tien-lang/2026-12-31.csv | parcels.later_than_as_of");

    workspace.without("parcels/vinh-bao/2026-06-30.csv");
    assertThat(print(
            workspace.settle(spark, Parcels.TABLE, "2026-06-30").clean(), "parcel_id", "valid_to"))
        .isEqualTo("T1 | -\nT2 | -\nT3 | -");
  }

  @Test
  void neverShowsPersonalIds(SparkSession spark) {
    var settled = workspace
        .with("parcel_holders/x/2025-01-01.csv", """
            parcel_id,holder_id,share
            T1,031084000999,1
            T1,031 084 000 999,0.5
            T2,031084000999,x
            """)
        .settle(spark, ParcelHolders.TABLE, "2026-06-30");

    String everything = settled.clean().collectAsList().toString()
        + settled.rejected().collectAsList()
        + settled.notices().collectAsList();
    assertThat(everything)
        .doesNotContain("031084000999")
        .doesNotContain("031 084")
        .contains("•••");
    assertThat(settled.rejected().count()).isEqualTo(2);
  }

  @Test
  void rejectsOnlyTheBadAnswerOfASurveyRowAndCountsEveryCell(SparkSession spark) {
    var settled = workspace
        .with("survey/rong.csv", """
            Đợt,coop_id,Có kế hoạch chuyển đổi số,% doanh thu online
            2026H1,HTX-1,Có,"12,5"
            2026H1,HTX-2,không,150
            2026H1,HTX-3,,có lẽ
            2026H1,,x,5
            2026H1,HTX-1,Không,7
            """)
        .with(
            "survey/dai.csv",
            "round,coop_id,item,value\n2026H1,HTX-1,ke_hoach,0\n2026H1,HTX-1,la_gi,1\n")
        .settle(spark, Survey.TABLE, "2026-06-30");

    assertThat(print(settled.clean(), "coop_id", "item", "value", "source_file"))
        .isEqualTo("""
        HTX-1 | ban_online | 12.500000 | survey/rong.csv
        HTX-1 | ke_hoach | 1.000000 | survey/rong.csv
        HTX-2 | ke_hoach | 0.000000 | survey/rong.csv
        HTX-3 | ke_hoach | - | survey/rong.csv""");
    assertThat(
            print(settled.rejectedAnswers(), "source_file", "source_row", "item", "found", "rules"))
        .isEqualTo("""
            survey/dai.csv | 3 | la_gi | 1 | survey.item.values
            survey/rong.csv | 3 | ban_online | 150 | survey.value.range
            survey/rong.csv | 4 | ban_online | có lẽ | survey.value.type
            survey/rong.csv | 5 | ban_online | 5 | survey.coop_id.required
            survey/rong.csv | 5 | ke_hoach | x | survey.coop_id.required
            survey/rong.csv | 6 | ban_online | 7 | survey.duplicate_key
            survey/rong.csv | 6 | ke_hoach | Không | survey.duplicate_key""");
    assertThat(print(settled.notices(), "message_vi", "message_en"))
        .contains("Cho phép: từ 0 đến 99,5.", "Allowed: from 0 to 99.5.");
    assertThat(print(
            settled.rowAccounting(),
            "source_file",
            "rows_read",
            "rows_clean",
            "rows_rejected",
            "answers_read",
            "answers_clean",
            "answers_blank",
            "answers_rejected"))
        .isEqualTo("""
            survey/dai.csv | 2 | 1 | 1 | 2 | 1 | 0 | 1
            survey/rong.csv | 5 | 3 | 2 | 10 | 3 | 1 | 6""");
  }

  @Test
  void readsALargeFileInPartsAsItReadsItWhole(SparkSession spark) {
    var text = new StringBuilder(LOAN_HEADER.replace("rate,", "purpose,rate,"));
    for (int i = 0; i < 200; i++) {
      text.append(
          "HD-%d,,TV,QUY,%d,2023-06-28,24,\"mua \"\"máy\"\"\ncấy, dòng %d\",%s,2025-06-28\r\n"
              .formatted(i % 190, 3_000_000 + i, i, i % 7 == 0 ? "x" : "6.5"));
    }
    workspace.with("loans/a.csv", text.toString());
    var whole = workspace.settle(spark, Loans.TABLE, "2026-06-30");
    var parts = workspace.inPartsOf(500).settle(spark, Loans.TABLE, "2026-06-30");

    assertThat(workspace.files(Loans.TABLE).get(0).parts()).hasSizeGreaterThan(10);
    String[] columns = whole.clean().columns();
    assertThat(print(parts.clean(), columns)).isEqualTo(print(whole.clean(), columns));
    assertThat(counts(parts)).isEqualTo(counts(whole)).startsWith("loans/a.csv | used | 200 |");
    assertThat(print(parts.notices(), "rule", "column_id", "occurrences", "message_vi"))
        .isEqualTo(print(whole.notices(), "rule", "column_id", "occurrences", "message_vi"));
    assertThat(print(parts.rejected(), "source_row", "rules"))
        .isEqualTo(print(whole.rejected(), "source_row", "rules"));
  }

  @Test
  void checksAFileByHandAsTheNightDoes(SparkSession spark) {
    workspace.with(
        "loans/a.csv",
        LOAN_HEADER.replace("loan_id,", "loan_id,Gi chú,")
            + "HD-1,ok,,TV,QUY,3000000,2023-06-28,24,6.5,2025-06-28\n"
            + "HD-1,,,TV,QUY,3000000,2023-06-28,24,6.5,2025-06-28\n"
            + "HD-3,,,TV,QUY,-5,2023-06-28,24,0.5,2021-06-28\n\n");
    var rows = new ArrayList<CheckedRow>();
    var outcome = workspace.check(Loans.TABLE, rows);
    var settled = workspace.settle(spark, Loans.TABLE, "2026-06-30");

    List<String> byHand = outcome.notices().stream()
        .map(notice -> notice.messageVi(Domains.CATALOG))
        .sorted()
        .toList();
    assertThat(String.join("\n", byHand)).isEqualTo(print(settled.notices(), "message_vi"));
    FileSummary sheet = outcome.summaries().get(0);
    assertThat(counts(settled))
        .isEqualTo("loans/a.csv | used | %d | %d | %d | %d | %d"
            .formatted(
                sheet.read(), sheet.clean(), sheet.rejected(), sheet.skipped(), sheet.counted()));
    assertThat(rows.stream().filter(row -> !row.rules().isEmpty()).map(CheckedRow::row))
        .containsExactly(4);
  }

  @Test
  void everySkippedRowStandsWithItsReason(SparkSession spark) {
    var settled = workspace
        .with("parcels/vinh-bao/2026-06-30.csv", """
            SỔ THỬA ĐẤT;;

            Mã thửa;Mã xã;Diện tích
            T1;11824;100


            T2;11824;200
            Cộng;;300
            ;;Người lập biểu
            ;;Nguyễn Văn Giả
            """)
        .settle(spark, Parcels.TABLE, "2026-06-30");
    assertThat(print(settled.skipped(), "source_row", "rows", "reason", "found"))
        .isEqualTo("""
            1 | 1 | title | SỔ THỬA ĐẤT
            10 | 1 | footer | -
            2 | 1 | blank | -
            5 | 2 | blank | -
            8 | 1 | total | Cộng | 300
            9 | 1 | footer | -""");
    assertThat(print(
            settled.rowAccounting(),
            "rows_read",
            "rows_clean",
            "rows_rejected",
            "rows_skipped",
            "rows_counted"))
        .isEqualTo("9 | 2 | 0 | 7 | 9");
  }
}
