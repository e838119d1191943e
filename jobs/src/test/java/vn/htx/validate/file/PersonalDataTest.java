package vn.htx.validate.file;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.validate.file.Workspace.print;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.catalog.common.Survey;
import vn.htx.domain.credit.data.Loans;

/** What is told of bad rows never names a person, whichever dataset the file is of. */
@SparkTest
class PersonalDataTest {
  private static final String LOAN_HEADER =
      "loan_id,coop_id,borrower_kind,lender,principal,disbursed_on,term_months,rate,due_on";

  private final Workspace workspace;

  PersonalDataTest(@TempDir Path folder) {
    workspace = new Workspace(folder);
  }

  private static String told(Workspace.Settled settled) {
    return settled.rejected().collectAsList() + "\n" + settled.notices().collectAsList();
  }

  @Test
  void aColumnThatTheContractDoesNotNameIsCovered(SparkSession spark) {
    var settled =
        workspace.with("loans/a.csv", LOAN_HEADER + """
            ,Người vay,Ghi chú
            HD-1,HTX-1,TV,QUY,abc,2023-06-28,24,6.5,2025-06-28,Nguyễn Văn An,nhà cạnh đình
            """).settle(spark, Loans.TABLE, "2026-06-30");

    assertThat(print(settled.rejected(), "row_text"))
        .contains("\"loan_id\":\"HD-1\"", "\"principal\":\"abc\"", "\"Người vay\":\"•••\"")
        .contains("\"Ghi chú\":\"•••\"");
    assertThat(told(settled)).contains("Người vay").doesNotContain("Nguyễn Văn An", "đình");
  }

  @Test
  void aPhoneOrACitizenCardInAKnownColumnIsCovered(SparkSession spark) {
    var settled =
        workspace.with("loans/a.csv", LOAN_HEADER + """

            HD-1,HTX-1,TV,QUY,gọi 0912 345 678,2023-06-28,24,6.5,2025-06-28
            HD-2,HTX-1,031075001234,QUY,3000000,2023-06-28,24,6.5,2025-06-28
            """).settle(spark, Loans.TABLE, "2026-06-30");

    assertThat(print(settled.notices(), "rule", "found")).isEqualTo("""
        loans.borrower_kind.values | •••
        loans.principal.type | gọi •••""");
    assertThat(told(settled)).doesNotContain("345 678", "031075001234");
  }

  @Test
  void aRowWithMoreCellsThanTheHeaderTellsNoneOfThem(SparkSession spark) {
    var settled =
        workspace.with("loans/a.csv", LOAN_HEADER + """

            HD-1,HTX-1,Nguyễn Văn An,TV,QUY,3000000,2023-06-28,24,6.5,2025-06-28
            """).settle(spark, Loans.TABLE, "2026-06-30");

    assertThat(print(settled.rejected(), "source_row")).isEqualTo("2");
    assertThat(told(settled)).contains("extra_cells", "10 > 9").doesNotContain("Nguyễn", "HD-1");
  }

  @Test
  void aFileWithoutAHeaderIsLeftOutWithoutTellingItsFirstRow(SparkSession spark) {
    var settled = workspace
        .with("loans/a.csv", "HD-1,HTX-1,Nguyễn Văn An,QUY,3000000,2023-06-28,24,6.5,2025-06-28\n")
        .settle(spark, Loans.TABLE, "2026-06-30");

    assertThat(print(settled.rowAccounting(), "state")).isEqualTo("left_out");
    assertThat(told(settled)).contains("missing_column").doesNotContain("Nguyễn", "HD-1");
  }

  @Test
  void answersOfASurveyAreCoveredToo(SparkSession spark) {
    var settled = workspace
        .with("survey/rong.csv", """
            round,coop_id,ke_hoach,ban_online
            2026H1,HTX-1,hỏi 0912345678,5
            2026H1,HTX-2,x,5,Nguyễn Văn An
            """)
        .with("survey/dai.csv", """
            round,coop_id,item,value
            2026H1,HTX-1,0912345678,1
            """)
        .settle(spark, Survey.TABLE, "2026-06-30");

    assertThat(
            print(settled.rejectedAnswers(), "source_file", "source_row", "item", "found", "rules"))
        .isEqualTo("""
            survey/dai.csv | 2 | ••• | 1 | survey.item.values
            survey/rong.csv | 2 | ke_hoach | hỏi ••• | survey.value.type
            survey/rong.csv | 3 | ban_online | ••• | survey.extra_cells
            survey/rong.csv | 3 | ke_hoach | ••• | survey.extra_cells""");
    assertThat(told(settled) + settled.rejectedAnswers().collectAsList())
        .doesNotContain("0912345678", "Nguyễn");
  }

  @Test
  void aRowThatOnlyItsKeyRejectsInAFileReadInPartsIsCovered(SparkSession spark) {
    String row = "HD-1,HTX-1,TV,QUY,3000000,2023-06-28,24,6.5,2025-06-28,gọi 0912345678\n";
    var settled = workspace
        .inPartsOf(150)
        .with("loans/a.csv", LOAN_HEADER + ",purpose\n" + row.repeat(6))
        .settle(spark, Loans.TABLE, "2026-06-30");

    assertThat(settled.rejected().count()).isEqualTo(5);
    assertThat(print(settled.rejected(), "row_text")).contains("gọi •••");
    assertThat(told(settled)).doesNotContain("0912345678");
  }
}
