package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.store.Folders;

/** Nights over a small workspace: one is run whole, every test goes on from a copy of it. */
@SparkTest
class NightTest {
  @TempDir
  private static Path base;

  private static SmallWorkspace published;
  private static Command night;

  @TempDir
  private Path folder;

  private final SparkSession spark;

  NightTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeAll
  static void oneNight(SparkSession spark) {
    published = SmallWorkspace.in(base);
    night = Command.htx(spark, "nightly", "--data", base);
  }

  private Command nightly(Object... more) {
    var words = new Object[more.length + 3];
    words[0] = "nightly";
    words[1] = "--data";
    words[2] = folder;
    System.arraycopy(more, 0, words, 3, more.length);
    return Command.htx(spark, words);
  }

  @Test
  void aGoodWorkspaceIsPublishedWithoutARemark() {
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(published.lines("SELECT dataset, source_file, rule, message_vi FROM notices"))
        .isEmpty();
    assertThat(base.resolve("site/index.html")).isNotEmptyFile();
  }

  @Test
  void aRerunComputesNothingAndStartsNoSpark() {
    var workspace = published.copyTo(folder);
    var again = Command.withoutSpark(
        spark, "nightly", "--data", folder, "--master", "nobody://is-here", "--json");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).contains("reused").doesNotContain("computed");
    assertThat(workspace.published()).isEqualTo(published.published());
  }

  @Test
  void aStagedRunOnAFreshLakePublishesTheSameVersion() {
    var workspace = SmallWorkspace.in(folder);
    for (String stage : new String[] {"ingest", "indicators", "site", "publish"}) {
      Command ran = Command.htx(spark, stage, "--data", folder, "--run", "staged");
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(workspace.published())
          .isEqualTo(stage.equals("publish") ? published.published() : "-");
    }
    assertThat(workspace.digests()).isEqualTo(published.digests());
  }

  @Test
  void aRunForAnOlderDayStandsBesideUntilItIsMadeCurrent() {
    var workspace = published.copyTo(folder);
    Command older = nightly("--as-of", "2026-03-31");
    assertThat(older.exit()).as(older.err()).isZero();
    assertThat(older.err()).contains("--make-current");
    assertThat(workspace.published()).isEqualTo(published.published());
    assertThat(Command.htx("lake", "versions", "--data", folder).out())
        .containsPattern("(?m)^→ +" + published.published() + " +2026-06-30")
        .containsPattern("(?m)^ +[0-9a-f]{16} +2026-03-31");

    assertThat(nightly("--as-of", "2026-03-31", "--make-current").exit()).isZero();
    assertThat(workspace.manifest().asOf()).isEqualTo("2026-03-31");
    assertThat(workspace.lines("SELECT max(valid_from) FROM cooperatives")).isEqualTo("2025-12-31");
  }

  @Test
  void aNewerSnapshotEndsTheOlderAndItsRemovalBringsTheFormerVersionBack() {
    var workspace = published
        .copyTo(folder)
        .settings("2026-06-30", "2026-07-31")
        .with("cooperatives/2026-07-31.csv", SmallWorkspace.REGISTER);
    assertThat(nightly().exit()).isZero();
    assertThat(workspace.lines(
            "SELECT valid_from, valid_to FROM cooperatives WHERE coop_id = 'MP-0004' ORDER BY 1"))
        .isEqualTo("2026-06-30 | 2026-07-30");
    workspace.without("cooperatives/2026-07-31.csv").settings("2026-06-30", "2026-06-30");
    assertThat(nightly("--make-current").exit()).isZero();
    assertThat(workspace.published()).isEqualTo(published.published());
  }

  @Test
  void aRequiredDatasetWithoutAUsableFilePublishesNothing() {
    var workspace = published.copyTo(folder).with("loans/2026-06-30.csv", "Mã khoản vay\nMP-V1\n");
    Command ran = nightly();
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err())
        .contains("A required dataset has no usable version", "inbox/loans", "./htx check");
    assertThat(workspace.published()).isEqualTo(published.published());
    assertThat(workspace.lines("SELECT count(*) FROM loans")).isEqualTo("3");
  }

  @Test
  void rejectingMoreThanIsToleratedPublishesAndEndsWithThree() {
    var workspace = published.copyTo(folder).settings("default: 0.5", "default: 0.1");
    workspace.with("loans/2026-06-30.csv", SmallWorkspace.LOANS.replace("60000000", "sáu mươi"));
    Command ran = nightly();
    assertThat(ran.exit()).as(ran.err()).isEqualTo(3);
    assertThat(ran.err()).contains("loans: bị loại / rejected 1", "33,3 % > 10,0 %");
    assertThat(workspace.lines("SELECT count(*) FROM loans")).isEqualTo("2");
  }

  @Test
  void fullFindsEqualDigestsAndNamesATableThatDiffers() throws IOException {
    var workspace = published.copyTo(folder);
    Command equal = nightly("--full");
    assertThat(equal.exit()).as(equal.err()).isZero();
    assertThat(equal.out()).contains(" 0 khác");

    Path json = workspace.table("plan_values").resolve("table.json");
    String text = Files.readString(json);
    Files.writeString(
        json,
        Pattern.compile("(\"digest\" : \")[0-9a-f]{8}").matcher(text).replaceAll("$100000000"));
    Command differing = nightly("--full");
    assertThat(differing.exit()).isEqualTo(1);
    assertThat(differing.err()).contains("plan_values/");
    assertThat(workspace.lake().root().resolve("work/full")).doesNotExist();
  }

  @Test
  void theLakesCheckNamesATableWhoseFileIsDamaged() throws IOException {
    var workspace = published.copyTo(folder);
    assertThat(Command.htx("lake", "check", "--data", folder).exit()).isZero();
    Path part = Folders.list(workspace.table("holdings")).get(0);
    Files.write(part, new byte[100]);
    Command check = Command.htx("lake", "check", "--data", folder);
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out()).contains("holdings/");
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
        "check", "--data", folder, folder.resolve("inbox/loan_payments/2026-06-30.csv"));
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
  void aNewNameOfTheAllianceIsANewVersionWithNothingComputed() throws IOException {
    SmallWorkspace renamed = published.copyTo(folder).settings("Liên minh thử", "Liên minh mới");
    Command again =
        Command.withoutSpark(spark, "nightly", "--data", folder, "--master", "nobody://is-here");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(renamed.published()).isNotEqualTo(published.published());
    assertThat(renamed.manifest().tables()).isEqualTo(published.manifest().tables());
    assertThat(Files.readString(folder.resolve("site/index.html"))).contains("Liên minh mới");
  }

  @Test
  void theRunsPageTellsHowEachNightEnded() throws IOException {
    SmallWorkspace.in(folder);
    Command good = nightly("--run", "first");
    assertThat(good.out()).contains("lake/runs/index.html");
    String page = Files.readString(folder.resolve("lake/runs/index.html"));
    assertThat(page).contains("Đã công bố", "<code>first</code>", ">30/06/2026<");
    Files.delete(folder.resolve("inbox/loans/2026-06-30.csv"));
    assertThat(nightly("--run", "second").exit()).isEqualTo(4);
    page = Files.readString(folder.resolve("lake/runs/index.html"));
    assertThat(page)
        .contains("Không công bố được", "A required dataset has no usable version", "inbox/loans");
    assertThat(page.indexOf("<code>second</code>")).isLessThan(page.indexOf("<code>first</code>"));
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
