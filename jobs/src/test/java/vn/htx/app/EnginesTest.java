package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;

/** Either engine makes the same tables, those of rejected and repeated rows too. */
@SparkTest
@Tag("slow")
class EnginesTest {
  @TempDir
  private Path folder;

  @Test
  void aNightMadeAgainBySparkIsTheNightByDuckDb(SparkSession spark) throws IOException {
    var workspace = SmallWorkspace.in(folder).settings("default: 0.5", "default: 0.9");
    workspace.with("loans/2026-06-30.csv", SmallWorkspace.LOANS + """
        MP-V1,MP-0001,HTX,QUY,100000000,2025-06-30,24,5.4,2027-06-30
        MP-V4,MP-9999,HTX,QUY,5000000,2026-01-05,12,5.4,2027-01-05
        MP-V5,MP-0001,"H""TX",QUY,năm triệu,2026-01-05,12,5.4,2027-01-05
        """);
    workspace.with("loan_payments/2026-07-02.csv", """
        Mã khoản vay,Mã phiếu thu,Ngày giá trị,Ngày hạch toán,Trả gốc,Trả lãi
        MP-V2,PT1,2026-03-31,2026-04-01,30000000,2700000
        MP-V8,PT1,2026-03-31,2026-04-01,30000000,2700000
        """);
    workspace.with(
        "cooperatives/2026-06-30.csv",
        SmallWorkspace.REGISTER_LATER.replace(
            "MP-0002,HTX Hai,HTX,TM", "MP-0002,HTX Hai,HTX,không rõ"));

    Command night = Command.nightly(spark, folder);
    Command again = Command.nightly(spark, folder, "--full", "--engine", "spark");

    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(workspace.lines("""
        SELECT dataset, sum(rows_rejected) FROM row_accounting WHERE rows_rejected > 0 GROUP BY dataset ORDER BY 1""")).isEqualTo("""
            cooperatives | 1
            loans | 2""");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).contains(" 0 khác");
  }
}
