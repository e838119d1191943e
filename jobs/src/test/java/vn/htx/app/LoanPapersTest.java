package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.domain.credit.data.RemarkedLoans;
import vn.htx.domain.credit.step.LoanRemarks;
import vn.htx.engine.ResultRow;
import vn.htx.engine.Schemas;
import vn.htx.night.VersionTables;
import vn.htx.query.DuckDbReader;
import vn.htx.store.DuckDbEngine;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.SqlQuery;
import vn.htx.store.StoredTable;

/**
 * A night over loans whose papers contradict each other, a loan a contradiction, and over loans that look as if theirs
 * did: two pay-outs, a new schedule, receipts taken back. The year of most loans is from 10/04/2025 on.
 */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class LoanPapersTest {
  private static final String HEADER =
      "Mã khoản vay,Mã HTX,Đối tượng vay,Nguồn vốn,Số tiền giải ngân,Ngày giải ngân,Thời hạn,Lãi suất,Ngày đáo hạn\n";

  /** B13 is paid out next year by a slip of the pen, and paid back this year. */
  private static final String WRONG = HEADER + """
      MP-B01,MP-0001,HTX,QUY,120000000,10/04/2025,12,6.5,10/04/2026
      MP-B02,MP-0001,HTX,QUY,120000000,10/04/2025,12,6.5,10/04/2026
      MP-B03,MP-0001,HTX,QUY,120000000,10/04/2025,12,6.5,10/04/2026
      MP-B04,MP-0001,HTX,QUY,120000000,10/04/2026,12,6.5,10/04/2027
      MP-B05,MP-0001,HTX,QUY,120000000,10/04/2026,12,6.5,10/04/2027
      MP-B06,MP-0001,HTX,QUY,120000000,10/04/2026,2,6.5,10/04/2028
      MP-B07,MP-0001,HTX,QUY,120000000,10/04/2025,12,6.5,10/04/2026
      MP-B08,MP-0001,HTX,QUY,120000000,10/04/2025,12,6.5,10/04/2026
      MP-B09,MP-0001,HTX,QUY,120000000,10/04/2025,12,6.5,10/04/2026
      MP-B10,MP-0001,HTX,QUY,120000000,10/04/2025,12,6.5,10/04/2026
      MP-B11,MP-0001,TV,QUY,20000000,10/04/2025,12,6.5,10/04/2026
      MP-B12,MP-0001,TV,QUY,20000000,10/04/2025,12,6.5,10/04/2026
      MP-B13,MP-0001,HTX,QUY,20000000,10/04/2027,12,6.5,10/04/2028
      """;

  /** B04 falls due for more than was paid out; B09's new schedule lists what was paid before it again. */
  private static final String WRONG_SCHEDULE = """
      Mã khoản vay,Phiên bản lịch,Ngày đến hạn,Gốc phải trả,Lãi phải trả
      MP-B01,1,10/10/2025,60000000,3900000
      MP-B01,1,10/04/2026,60000000,3900000
      MP-B02,1,10/10/2025,60000000,3900000
      MP-B02,1,10/04/2026,60000000,3900000
      MP-B03,1,10/10/2025,60000000,3900000
      MP-B03,1,10/04/2026,50000000,3900000
      MP-B04,1,10/04/2027,130000000,3900000
      MP-B05,1,10/10/2025,60000000,3900000
      MP-B05,1,10/04/2027,60000000,3900000
      MP-B06,1,10/04/2028,120000000,3900000
      MP-B07,1,10/04/2026,120000000,7800000
      MP-B08,1,10/04/2026,120000000,7800000
      MP-B09,1,10/10/2025,60000000,3900000
      MP-B09,1,10/04/2026,60000000,3900000
      MP-B09,2,10/10/2025,60000000,3900000
      MP-B09,2,10/10/2026,60000000,3900000
      MP-B10,1,10/04/2027,120000000,7800000
      MP-B11,1,10/04/2026,20000000,1300000
      MP-B12,1,10/04/2026,19000000,1300000
      """;

  private static final String WRONG_PAYMENTS = """
      Mã khoản vay,Mã phiếu thu,Ngày giá trị,Ngày hạch toán,Trả gốc,Trả lãi
      MP-B01,PT01,10/01/2025,10/01/2025,60000000,3900000
      MP-B01,PT02,10/04/2026,10/04/2026,60000000,3900000
      MP-B02,PT01,10/10/2025,10/10/2025,60000000,3900000
      MP-B02,PT02,10/04/2026,10/04/2026,90000000,3900000
      MP-B03,PT01,10/10/2025,10/10/2025,60000000,3900000
      MP-B03,PT02,10/04/2026,10/04/2026,50000000,3900000
      MP-B07,PT01,10/04/2026,10/04/2026,112200000,15600000
      MP-B09,PT01,10/10/2025,10/10/2025,60000000,3900000
      MP-B11,PT01,10/04/2026,10/04/2026,21300000,0
      MP-B12,PT01,10/04/2026,10/04/2026,19000000,1300000
      MP-B13,PT01,10/04/2026,10/04/2026,20000000,1300000
      """;

  private static final String WRONG_EVENTS = """
      Mã khoản vay,Thứ tự,Loại sự kiện,Ngày giá trị,Ngày hạch toán,Số tiền,Lãi suất mới,Phiên bản lịch mới,Mã phiếu thu bị hủy
      MP-B08,1,extended,01/04/2026,01/04/2026,,,2,
      MP-B09,1,extended,01/04/2026,01/04/2026,,,2,
      MP-B10,1,rate_change,01/04/2025,01/04/2025,,7,,
      """;

  /** The register of the month before has G02's old due date, and B02 too. */
  private static final String RIGHT_BEFORE = HEADER + """
      MP-G02,MP-0002,HTX,QUY,120000000,10/04/2025,12,6.5,10/04/2026
      MP-B02,MP-0001,HTX,QUY,120000000,10/04/2025,12,6.5,10/04/2026
      """;

  private static final String RIGHT = HEADER + """
      MP-G01,MP-0002,HTX,QUY,80000000,10/04/2025,24,6.5,10/04/2027
      MP-G02,MP-0002,HTX,QUY,120000000,10/04/2025,12,6.5,10/10/2026
      MP-G03,MP-0002,HTX,QUY,100000000,10/04/2025,12,6.5,13/04/2026
      MP-G04,MP-0002,HTX,QUY,100000000,10/04/2025,12,6.5,10/04/2026
      MP-G05,MP-0002,HTX,QUY,100000000,10/04/2025,12,6.5,10/04/2026
      MP-G06,MP-0002,HTX,QUY,100000000,10/04/2025,12,6.5,10/04/2026
      MP-G07,MP-0002,HTX,QUY,100000000,10/06/2026,12,6.5,10/06/2027
      MP-G08,MP-0002,HTX,QUY,100000000,10/04/2025,12,6.5,10/04/2026
      """;

  /**
   * G01 is paid out twice, G07 once more after the day; G03 is in thirds; G04 and G05 have no schedule. G08 pays on the
   * day of its new schedule.
   */
  private static final String RIGHT_SCHEDULE = """
      Mã khoản vay,Phiên bản lịch,Ngày đến hạn,Gốc phải trả,Lãi phải trả
      MP-G01,1,10/04/2026,50000000,3900000
      MP-G01,1,10/04/2027,50000000,3900000
      MP-G02,1,10/10/2025,60000000,3900000
      MP-G02,1,10/04/2026,60000000,3900000
      MP-G02,2,10/10/2026,60000000,3900000
      MP-G03,1,10/08/2025,33333333,0
      MP-G03,1,10/12/2025,33333333,0
      MP-G03,1,13/04/2026,33333333,0
      MP-G06,1,10/04/2026,100000000,0
      MP-G07,1,10/06/2027,150000000,0
      MP-G08,1,10/04/2026,100000000,0
      MP-G08,2,10/10/2026,70000000,0
      """;

  private static final String RIGHT_PAYMENTS = """
      Mã khoản vay,Mã phiếu thu,Ngày giá trị,Ngày hạch toán,Trả gốc,Trả lãi
      MP-G01,PT01,10/04/2026,10/04/2026,50000000,3900000
      MP-G02,PT01,10/10/2025,10/10/2025,60000000,3900000
      MP-G03,PT01,10/04/2026,10/04/2026,99999999,0
      MP-G04,PT01,10/04/2026,10/04/2026,100000000,0
      MP-G04,PT02,10/04/2025,10/04/2025,100000000,0
      MP-G08,PT01,01/04/2026,01/04/2026,30000000,0
      """;

  private static final String RIGHT_EVENTS = """
      Mã khoản vay,Thứ tự,Loại sự kiện,Ngày giá trị,Ngày hạch toán,Số tiền,Lãi suất mới,Phiên bản lịch mới,Mã phiếu thu bị hủy
      MP-G01,1,tranche,10/06/2025,10/06/2025,20000000,,,
      MP-G02,1,extended,01/04/2026,01/04/2026,,,2,
      MP-G04,1,reversal,11/04/2026,11/04/2026,100000000,,,PT02
      MP-G06,1,written_off,01/06/2026,01/06/2026,100000000,,,
      MP-G06,2,recovered,10/06/2026,10/06/2026,5000000,,,
      MP-G07,1,tranche,10/08/2026,10/08/2026,50000000,,,
      MP-G08,1,restructured,01/04/2026,01/04/2026,,,2,
      """;

  @TempDir
  private static Path folder;

  private static SmallWorkspace night;

  @BeforeAll
  static void oneNight(SparkSession spark, SmallWorkspace published) {
    night = published
        .copyTo(folder)
        .with("loans/so-vay_2026-05.csv", RIGHT_BEFORE)
        .with("loans/so-vay_2026-06.csv", RIGHT)
        .with("loans/so-vay_2026-06_sai.csv", WRONG)
        .with("loan_schedule/dung.csv", RIGHT_SCHEDULE)
        .with("loan_schedule/sai.csv", WRONG_SCHEDULE)
        .with("loan_payments/dung.csv", RIGHT_PAYMENTS)
        .with("loan_payments/sai.csv", WRONG_PAYMENTS)
        .with("loan_events/dung.csv", RIGHT_EVENTS)
        .with("loan_events/sai.csv", WRONG_EVENTS);
    assertThat(Command.htx(spark, "nightly", "--data", folder).exit()).isZero();
  }

  /**
   * Also: nothing is said of the good loans, and of B02, which stands in two registers, once. Of members no amount is
   * shown.
   */
  @Test
  void whatPapersOfALoanSayAgainstEachOtherIsToldAtItsRow() {
    assertThat(night.lines("""
        SELECT rule, source_file, column_id, occurrences, first_row, found FROM notices
        WHERE dataset LIKE 'loan%' AND severity <> 'info' ORDER BY ALL""")).isEqualTo("""
        loan_events.before_disbursement | loan_events/sai.csv | value_on | 1 | 4 | MP-B10: 01/04/2025 < 10/04/2025
        loan_events.schedule_missing | loan_events/sai.csv | schedule_version | 1 | 2 | MP-B08: 2
        loan_payments.before_disbursement | loan_payments/sai.csv | value_on | 2 | 2 | MP-B01: 10/01/2025 < 10/04/2025; MP-B13: 10/04/2026 < 10/04/2027
        loan_schedule.due_before_disbursement | loan_schedule/sai.csv | due_on | 1 | 9 | MP-B05: 10/10/2025 < 10/04/2026
        loan_schedule.end_differs | loan_schedule/sai.csv | due_on | 1 | 18 | MP-B10: 10/04/2027 ≠ 10/04/2026
        loan_schedule.principal_differs | loan_schedule/sai.csv | principal_due | 4 | 6 | MP-B03: 110.000.000 − 120.000.000 = −10.000.000 đồng; MP-B04: 130.000.000 − 120.000.000 = 10.000.000 đồng; MP-B09: 120.000.000 − 60.000.000 = 60.000.000 đồng; MP-B12
        loans.matured_with_rest | loans/so-vay_2026-06_sai.csv | due_on | 3 | 4 | MP-B03: 10.000.000 đồng, 10/04/2026; MP-B07: 7.800.000 đồng, 10/04/2026; MP-B12: 10/04/2026
        loans.paid_above_principal | loans/so-vay_2026-06_sai.csv | principal | 2 | 3 | MP-B02: 150.000.000 − 120.000.000 = 30.000.000 đồng; MP-B11
        loans.term_differs | loans/so-vay_2026-06_sai.csv | due_on | 1 | 7 | MP-B06: 10/04/2026 + 2 ≠ 10/04/2028""");
  }

  /**
   * B02 and B11 are overpaid, B07 has interest booked for principal, B08 and B09 are extended, B10 runs a year longer.
   */
  @Test
  void theStateOfSuchALoanHidesNoRest() {
    assertThat(night.lines("""
        SELECT loan_id, outstanding, oldest_unpaid_due_on, days_past_due, overdue_principal, debt_group FROM loan_status
        WHERE loan_id LIKE 'MP-B%' ORDER BY 1""")).isEqualToIgnoringWhitespace("""
        MP-B01 |         0 | -          |   0 |         0 | 0
        MP-B02 |         0 | -          |   0 |         0 | 0
        MP-B03 |  10000000 | 2026-04-10 |  81 |  10000000 | 3
        MP-B04 | 120000000 | -          |   0 |         0 | 1
        MP-B05 | 120000000 | 2025-10-10 | 263 |  60000000 | 5
        MP-B06 | 120000000 | -          |   0 |         0 | 1
        MP-B07 |   7800000 | 2026-04-10 |  81 |   7800000 | 3
        MP-B08 | 120000000 | 2026-04-10 |  81 | 120000000 | 4
        MP-B09 |  60000000 | 2025-10-10 | 263 |  60000000 | 5
        MP-B10 | 120000000 | -          |   0 |         0 | 1
        MP-B11 |         0 | -          |   0 |         0 | 0
        MP-B12 |   1000000 | 2026-04-10 |  81 |   1000000 | 3
        """);
  }

  @Test
  void theStateOfALoanWithGoodPapersIsWhatTheySay() {
    assertThat(night.lines("""
        SELECT loan_id, principal, outstanding, days_past_due, debt_group FROM loan_status
        WHERE loan_id LIKE 'MP-G%' ORDER BY 1""")).isEqualToIgnoringWhitespace("""
        MP-G01 | 100000000 |  50000000 |  0 | 1
        MP-G02 | 120000000 |  60000000 |  0 | 2
        MP-G03 | 100000000 |         1 |  0 | 1
        MP-G04 | 100000000 |         0 |  0 | 0
        MP-G05 | 100000000 | 100000000 | 81 | 3
        MP-G06 | 100000000 |         0 |  0 | 0
        MP-G07 | 100000000 | 100000000 |  0 | 1
        MP-G08 | 100000000 |  70000000 |  0 | 2
        """);
  }

  /** On 10/04/2026 the last instalments are just due. */
  @Test
  void onTheLastDueDayNothingIsSaidOfARest() {
    assertThat(rules(LocalDate.of(2026, 4, 10)))
        .contains("term_differs")
        .doesNotContain("matured_with_rest");
    assertThat(rules(LocalDate.of(2026, 4, 11))).contains("matured_with_rest");
  }

  /** What is said of the night's loans on another day. */
  private static String rules(LocalDate asOf) {
    var files = new HashMap<>(VersionTables.files(Domains.CATALOG, night.lake(), night.manifest()));
    files.put(LoanRemarks.DELIVERED_LOANS, files.get("loans"));
    files.put(LoanRemarks.DELIVERED_EVENTS, files.get("loan_events"));
    var views = new HashMap<String, SqlQuery.View>();
    files.forEach((name, of) -> views.put(name, new SqlQuery.View(of, new StructType())));
    var aside = new Lake(folder.resolve("another-day"));
    StoredTable found;
    try (var sql = new DuckDbEngine(aside, Map.of(), 512)) {
      found = sql.write(
          Recipe.of(RemarkedLoans.TABLE.name(), Map.of("as_of", asOf.toString())),
          Schemas.of(RemarkedLoans.TABLE),
          SqlQuery.of(LoanRemarks.sql(asOf), RemarkedLoans.TABLE.key(), views));
    }
    try (DuckDbReader tables = DuckDbReader.over(Map.of("found", aside.files(found)))) {
      return LoanRemarks.of(tables.query("SELECT * FROM found ORDER BY ALL").rows().stream()
              .map(row -> (ResultRow) row::find)
              .toList())
          .stream()
          .map(remark -> remark.rule().of(remark.dataset()).id())
          .toList()
          .toString();
    }
  }

  @Test
  void theQualityPageShowsThem() throws IOException {
    assertThat(Files.readString(folder.resolve("site/quality.html")))
        .contains("Gốc đã trả cộng phần đã xóa nợ nhiều hơn số đã giải ngân", "30.000.000 đồng")
        .contains("Ngày giá trị trước ngày giải ngân của khoản vay");
  }
}
