package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.night.Tolerance;

/** A night over many small files, 25 of them not to be read: lists name the first, count the rest, and lose none. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class ManyFilesTest {
  private static final int GOOD = 40;
  private static final int BROKEN = 25;

  @TempDir
  private static Path folder;

  private static SmallWorkspace workspace;
  private static Command night;

  @BeforeAll
  static void oneNightOverManyFiles(SparkSession spark, SmallWorkspace published) {
    workspace = published.copyTo(folder);
    for (int i = 0; i < GOOD; i++) {
      workspace.with("loan_payments/good-%02d.csv".formatted(i), payment(i));
    }
    for (int i = 1; i < BROKEN; i++) {
      workspace.with("loan_payments/broken-%02d.csv".formatted(i), "Mã khoản vay\nMP-V1\n");
    }
    workspace.with("loan_payments/zero.csv", "");
    night = Command.htx(spark, "nightly", "--data", folder);
  }

  private static String payment(int i) {
    return """
        Mã khoản vay,Mã phiếu thu,Ngày giá trị,Ngày hạch toán,Trả gốc,Trả lãi
        MP-V1,PT%d,2026-06-20,2026-06-20,1000,0
        """.formatted(100 + i);
  }

  @Test
  void theRunNamesTheFirstFilesLeftOutAndCountsTheOthers() throws IOException {
    assertThat(night.exit()).as(night.err()).isEqualTo(3);
    assertThat(night.err().lines().filter(line -> line.contains("file left out: ")))
        .hasSize(Tolerance.NAMED)
        .first()
        .asString()
        .endsWith("loan_payments/broken-01.csv");
    String rest = "và 5 tệp nữa bị bỏ ra / and 5 more files left out: site/quality/files.csv";
    assertThat(night.err()).contains("! " + rest);
    assertThat(Files.readString(folder.resolve("lake/runs/index.html")))
        .contains("broken-20.csv", rest)
        .doesNotContain("broken-21.csv");
  }

  @Test
  void theWholeListNamesEveryFile() throws IOException {
    assertThat(Files.readString(folder.resolve("site/quality/files.csv")).lines())
        .filteredOn(line -> line.startsWith("loan_payments,loan_payments/"))
        .hasSize(1 + GOOD + BROKEN)
        .filteredOn(line -> line.contains("left out"))
        .hasSize(BROKEN);
  }

  @Test
  void everyGoodFileIsUsed() {
    assertThat(workspace.lines("""
            SELECT count(*), sum(principal_paid) FROM loan_payments WHERE payment_id LIKE 'PT1__'""")).isEqualTo("40 | 40000");
  }

  @Test
  void thePlanShowsTheFirstFilesThoseWithAFaultBeforeOrAllOfThem() {
    String plan = Command.htx("plan", "--data", folder).out();
    assertThat(plan).contains("tệp nữa, 0 có lỗi", "more files, 0 with a fault; see all with");
    assertThat(plan.lines().filter(line -> line.matches("\\S+/\\S+[.]csv +\\d+ .*")))
        .hasSize(50)
        .first()
        .asString()
        .startsWith("loan_payments/zero.csv");

    String all = Command.htx("plan", "--data", folder, "--all-files").out();
    assertThat(all).contains("loan_payments/good-39.csv").doesNotContain("more files");
  }
}
