package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;

/** What {@code check} and {@code query} find in the published version. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class VersionAskedTest {
  @TempDir
  private Path folder;

  private final SparkSession spark;
  private final SmallWorkspace published;

  VersionAskedTest(SparkSession spark, SmallWorkspace published) {
    this.spark = spark;
    this.published = published;
  }

  private Command nightly(Object... more) {
    return Command.nightly(spark, folder, more);
  }

  @Test
  void checkSaysOfAFileWhatTheNightSays() {
    var workspace = published
        .copyTo(folder)
        .with(
            "loan_payments/2026-06-30.csv",
            SmallWorkspace.PAYMENTS.replace("10000000", "mười triệu")
                + "MP-V1,PT9,2026-06-01,,1,1\n");
    Command check = Command.htx(
        "check", "--all", "--data", folder, folder.resolve("inbox/loan_payments/2026-06-30.csv"));
    assertThat(check.exit()).isEqualTo(3);
    Command ran = nightly();
    assertThat(ran.exit()).as(ran.err()).isEqualTo(3);
    assertThat(workspace.lines("""
        SELECT rule, first_row, found FROM notices WHERE severity = 'error' ORDER BY ALL""")).isEqualTo("""
        loan_payments.booked_on.required | 4 | -
        loan_payments.principal_paid.type | 3 | mười triệu""");
    workspace
        .ask("""
            SELECT rule, replace(message_vi, source_file, '2026-06-30.csv') AS vi,
              replace(message_en, source_file, '2026-06-30.csv') AS en
            FROM notices WHERE severity = 'error'""")
        .forEach(notice -> assertThat(check.out())
            .contains(notice.text("rule"), notice.text("vi"), notice.text("en")));
    assertThat(
            workspace.lines(
                "SELECT rows_read, rows_clean, rows_rejected FROM row_accounting WHERE dataset = 'loan_payments'"))
        .isEqualTo("3 | 1 | 2");
  }

  @Test
  void checkLooksUpKeysInThePublishedVersionAndNamesWhatOnlyTheNightDecides() {
    published
        .copyTo(folder)
        .with(
            "loan_payments/2026-06-30.csv",
            SmallWorkspace.PAYMENTS + "MP-V9,PT9,2026-06-01,2026-06-01,1,1\n");
    Command check = Command.htx(
        "check", "--data", folder, folder.resolve("inbox/loan_payments/2026-06-30.csv"));
    assertThat(check.exit()).as("a warning rejects nothing").isZero();
    assertThat(check.out())
        .contains("Held against the published version of 2026-06-30.", "found 'MP-V9'", "row 4")
        .doesNotContain("'MP-V1'")
        .contains("only the night decides: loan_payments.loan_id", "loan_payments.repeated_key");
  }

  @Test
  void theVerdictOfCheckCountsRowsWhoseKeysThePublishedVersionDoesNotKnow() {
    published.copyTo(folder).with("survey/2026H1.csv", """
            Đợt khảo sát,Mã HTX,digital_plan
            2026H1,MP-0001,1
            2026H1,MP-0008,1
            2026H1,MP-0009,0
            """);
    Command check =
        Command.htx("check", "--data", folder, folder.resolve("inbox/survey/2026H1.csv"));
    assertThat(check.exit()).as("only the night rejects them").isZero();
    assertThat(check.out())
        .contains("! Được nhận, trừ 2 dòng có mã không tra được / taken, but for 2 rows")
        .contains("dòng/row 3 thấy/found 'MP-0008' · 4 'MP-0009'");
  }

  @Test
  void checkSaysWhereThereIsNoVersionToLookKeysUpIn() {
    SmallWorkspace.in(folder).with("loan_payments/2026-06-30.csv", SmallWorkspace.PAYMENTS);
    Command check = Command.htx(
        "check", "--data", folder, folder.resolve("inbox/loan_payments/2026-06-30.csv"));
    assertThat(check.exit()).as(check.err()).isZero();
    assertThat(check.out()).contains("no published version to look it up in");
  }

  @Test
  void checkHoldsUnitCodesAgainstTheListOfUnitsBeforeAnyVersionIsPublished() {
    SmallWorkspace.in(folder)
        .with(
            "parcels/vinh-bao/2026-06-30.csv",
            "Mã thửa,Mã xã,Tờ bản đồ,Số thửa,Diện tích,Loại đất\nMP-T4,99999,2,1,500,LUC\n");
    Command check = Command.htx(
        "check", "--data", folder, folder.resolve("inbox/parcels/vinh-bao/2026-06-30.csv"));
    assertThat(check.out())
        .contains("So với danh mục đơn vị hành chính.", "found '99999'")
        .contains("Held against the list of administrative units.");
  }

  @Test
  void aVersionIsAskedForByItsIdAndByNothingElse() {
    var workspace = published.copyTo(folder);
    String id = workspace.published();
    for (String at : List.of(
        "../../../" + published.folder().getFileName() + "/lake/versions/" + id,
        "../versions/" + id,
        id + "/",
        id.substring(0, 8),
        ".",
        "",
        "0123456789abcdef")) {
      Command ran = Command.htx("query", "--data", folder, "--at", at, "SELECT 1");
      assertThat(ran.exit()).as(at).isEqualTo(2);
      assertThat(ran.err()).contains("There is no such version", "--at", id);
    }
    assertThat(Command.htx("query", "--data", folder, "--at", id, "SELECT 1").exit())
        .isZero();
  }

  @Test
  void everyTableThatCanBeQueriedStandsOnceAndIsKnown() {
    published.copyTo(folder);
    for (List<String> options : List.of(List.<String>of(), List.of("--clean"))) {
      var query =
          new ArrayList<String>(List.of("query", "--data", folder.toString(), "--format", "csv"));
      query.addAll(options);
      query.add("SHOW TABLES");
      List<String> shown = Command.htx(query.toArray()).out().lines().skip(1).toList();

      assertThat(shown)
          .doesNotHaveDuplicates()
          .contains("units", "crosswalk", "indicators", "dictionary", "indicator_values")
          .allSatisfy(
              table -> assertThat(Command.htx("tables", table).out()).startsWith(table + " — "));
      assertThat(shown.contains("loans")).isEqualTo(!options.isEmpty());
    }
  }

  @Test
  void aQueryReadsAndNeverWrites() {
    published.copyTo(folder);
    for (String sql : new String[] {
      "DELETE FROM indicator_values",
      "CREATE TABLE t (a INT)",
      "COPY notices TO '/tmp/x.csv'",
      "SET threads = 1"
    }) {
      Command ran = Command.htx("query", "--data", folder, sql);
      assertThat(ran.exit()).as(sql).isEqualTo(2);
      assertThat(ran.err()).contains("The SQL cannot be run", "SELECT");
    }
    assertThat(Command.htx(
                "query",
                "--data",
                folder,
                "--format",
                "csv",
                "SELECT count(*) AS n FROM plan_values")
            .out())
        .isEqualTo("n\n1\n\n".stripTrailing() + "\n");
  }
}
