package vn.htx.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.htx.TextTables.print;
import static vn.htx.TextTables.rows;
import static vn.htx.TextTables.table;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import vn.htx.SparkTest;
import vn.htx.TextTables;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.model.DataOrigin;

@SparkTest
class UndeliveredDataTest {
  private static final List<Indicator> INDICATORS =
      List.of(CreditIndicators.OUTSTANDING, CreditIndicators.PAR30, CreditIndicators.RATE_GAP);

  private static List<FieldRow> figures(SparkSession spark) {
    return rows(table(spark, IndicatorValues.TABLE, """
        indicator_id | unit_level | unit_code | period     | sector | size_class | readiness_level | category | value | numerator | denominator | n | status     | reason
        outstanding  | city       | 31        | 2026-06-30 | _T     | _T         | _T              | _T       | 900   | 900       | -           | 3 | ok         | -
        outstanding  | city       | 31        | 2026-06-30 | _T     | _T         | _T              | 1        | 900   | 900       | -           | 3 | ok         | -
        outstanding  | commune    | 11824     | 2026-06-30 | _T     | _T         | _T              | _T       | -     | -         | -           | 0 | suppressed | che
        par30        | city       | 31        | 2026-06-30 | _T     | _T         | _T              | _T       | 0     | 0         | 900         | 3 | ok         | -
        """));
  }

  private static String without(SparkSession spark, String... undelivered) {
    return without(spark, new UndeliveredData(List.of(undelivered), List.of()));
  }

  private static String without(SparkSession spark, UndeliveredData undelivered) {
    List<FieldRow> left = undelivered.withoutFigures(
        figures(spark),
        INDICATORS,
        LocalDate.of(2026, 6, 30),
        new Disclosure(DataOrigin.SYNTHETIC, 10, 5));
    return print(
        TextTables.of(spark, IndicatorValues.TABLE, left.stream()),
        IndicatorValues.INDICATOR_ID,
        IndicatorValues.UNIT_CODE,
        IndicatorValues.CATEGORY,
        IndicatorValues.VALUE,
        IndicatorValues.NUMERATOR,
        IndicatorValues.DENOMINATOR,
        IndicatorValues.N,
        IndicatorValues.STATUS,
        IndicatorValues.REASON);
  }

  @Test
  void whereEverythingWasDeliveredTheFiguresStay(SparkSession spark) {
    assertThat(without(spark)).isEqualTo("""
        outstanding | 11824 | _T | - | - | - | 0 | suppressed | che
        outstanding | 31 | 1 | 900 | 900 | - | 3 | ok | -
        outstanding | 31 | _T | 900 | 900 | - | 3 | ok | -
        par30 | 31 | _T | 0 | 0 | 900 | 3 | ok | -""");
  }

  @Test
  void withoutAnyScheduleOnlyWhatScheduledDaysDecideIsUnknown(SparkSession spark) {
    String why = "chưa có số liệu: chưa nhận được Lịch trả nợ (loan_schedule)"
        + " / no data: not delivered: Loan schedules (loan_schedule)";

    assertThat(without(spark, "loan_schedule")).isEqualTo("""
        outstanding | 11824 | _T | - | - | - | 0 | suppressed | che
        outstanding | 31 | 1 | - | - | - | 0 | undefined | %1$s
        outstanding | 31 | _T | 900 | 900 | - | 3 | ok | -
        par30 | 31 | _T | - | - | - | 0 | undefined | %1$s""".formatted(why));
  }

  @Test
  void anIndicatorWithoutAnyRowSaysForTheCityWhatIsMissing(SparkSession spark) {
    assertThat(without(spark, "reference_rates").lines().filter(line -> line.startsWith("rate")))
        .singleElement()
        .asString()
        .startsWith("rate_gap | 31 | _T | - | - | - | 0 | undefined | chưa có số liệu: ")
        .contains("(reference_rates)");
  }

  @Test
  void filesThatCameAndDoNotCountAreNotSaidToHaveNotCome(SparkSession spark) {
    String left = without(
        spark, new UndeliveredData(List.of("loan_payments"), List.of("loans", "loan_schedule")));

    assertThat(left.lines().filter(line -> line.startsWith("par30")))
        .singleElement()
        .asString()
        .endsWith("chưa có số liệu: chưa nhận được Trả nợ (loan_payments);"
            + " không dùng được tệp nào của Khoản vay (loans), Lịch trả nợ (loan_schedule)"
            + " / no data: not delivered: Loan payments (loan_payments);"
            + " no file counts of: Loans (loans), Loan schedules (loan_schedule)");
  }
}
