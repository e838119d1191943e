package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;
import vn.htx.store.Folders;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

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

  /** As an edition that took any day left it: the day stands in the manifest, and the manifest's hash is the id. */
  private static String publishedForADayToCome(SmallWorkspace workspace) throws IOException {
    VersionManifest now = workspace.manifest();
    var future = new VersionManifest(
        "2062-06-30", now.knownOn(), now.synthetic(), now.city(), now.tables(), now.site());
    Path from = workspace.lake().version(now.id());
    new Versions(workspace.lake()).build(future, folder -> {
      Files.copy(from.resolve(Versions.DATABASE), folder.resolve(Versions.DATABASE));
      Files.createDirectories(folder.resolve(Versions.SITE));
    });
    new Versions(workspace.lake()).publish(future.id(), workspace.folder());
    return future.id();
  }

  @Test
  void aPublishedDayThatIsStillToComeGivesWayToAUsualNight() throws IOException {
    var workspace = published.copyTo(folder);
    String future = publishedForADayToCome(workspace);
    assertThat(workspace.published()).isEqualTo(future);
    for (String line : List.of("plan", "lake versions")) {
      Command told = Command.htx(
          Stream.concat(Stream.of(line.split(" ")), Stream.of("--data", folder)).toArray());
      assertThat(told.exit()).as(told.err()).isZero();
      assertThat(told.out())
          .contains("a day that is still to come", future, "2062-06-30", "--make-current");
    }

    Command ran = nightly();
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("takes the place of a version for a day to come", "2062-06-30");
    assertThat(workspace.published()).isEqualTo(published.published());
  }

  @Test
  void anOlderDayTakesNotThePlaceOfADayToCome() throws IOException {
    var workspace = published.copyTo(folder);
    String future = publishedForADayToCome(workspace);
    Command older = nightly("--as-of", "2026-03-31", "--json");
    assertThat(older.exit()).as(older.err()).isZero();
    assertThat(older.err()).contains("stands beside", "a day that is still to come", "2062-06-30");
    assertThat(new ObjectMapper().readTree(older.out()).path("current").asBoolean(true))
        .isFalse();
    assertThat(workspace.published()).isEqualTo(future);
    assertThat(nightly("--as-of", "2026-03-31", "--make-current").exit()).isZero();
    assertThat(workspace.manifest().asOf()).isEqualTo("2026-03-31");
  }

  @Test
  void aRunThatWasPinnedForADayToComeIsNotContinued() throws IOException {
    published.copyTo(folder);
    assertThat(nightly("--run", "pinned").exit()).isZero();
    Path inputs = folder.resolve("lake/runs/pinned/inputs.json");
    Files.writeString(inputs, Files.readString(inputs).replace("2026-06-30\",", "2062-06-30\","));
    Command ran = nightly("--run", "pinned");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .contains("The as-of day is in the future", "lake/runs/pinned/inputs.json");
  }

  @Test
  void forMachinesANightIsOneObjectHoweverItEnds() throws IOException {
    var workspace = published.copyTo(folder);
    JsonNode good =
        new ObjectMapper().readTree(nightly("--run", "good", "--json").out());
    assertThat(good.path("exit").asInt(-1)).isZero();
    assertThat(good.path("kind").asText()).isEqualTo("done");
    assertThat(good.path("run").asText()).isEqualTo("good");
    assertThat(good.path("asOf").asText()).isEqualTo("2026-06-30");
    assertThat(good.path("version").asText()).isEqualTo(published.published());
    assertThat(good.path("current").asBoolean()).isTrue();
    assertThat(good.path("stages").findValuesAsText("stage"))
        .containsExactly("ingest", "indicators", "site", "publish");
    assertThat(good.path("problems")).isEmpty();

    workspace.with("loans/2026-06-30.csv", "Mã khoản vay\nMP-V1\n");
    JsonNode bad = new ObjectMapper().readTree(nightly("--run", "bad", "--json").out());
    assertThat(bad.path("exit").asInt()).isEqualTo(4);
    assertThat(bad.path("kind").asText()).isEqualTo("nothing_published");
    assertThat(bad.path("run").asText()).isEqualTo("bad");
    JsonNode problem = bad.path("problems").path(0);
    assertThat(problem.path("en").asText()).isEqualTo("A required dataset has no usable version");
    assertThat(problem.path("where").asText()).contains("inbox/loans");
    assertThat(problem.path("todo").path("en").asText()).contains("./htx check");
  }

  private static void damageDigest(SmallWorkspace workspace, String table) throws IOException {
    Path json = workspace.table(table).resolve("table.json");
    Files.writeString(
        json,
        Pattern.compile("(\"digest\" : \")[0-9a-f]{8}")
            .matcher(Files.readString(json))
            .replaceAll("$100000000"));
  }

  @Test
  void aVersionIsAskedForByItsIdAndByNothingElse() {
    var workspace = published.copyTo(folder);
    String id = workspace.published();
    for (String at : List.of(
        "../../../" + base.getFileName() + "/lake/versions/" + id,
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
  @Tag("slow")
  void fullFindsEqualDigestsAndNamesATableThatDiffers() throws IOException {
    var workspace = published.copyTo(folder);
    Command equal = nightly("--full");
    assertThat(equal.exit()).as(equal.err()).isZero();
    assertThat(equal.out()).contains(" 0 khác");

    damageDigest(workspace, "plan_values");
    Command differing = nightly("--full", "--json");
    assertThat(differing.exit()).as(differing.err()).isEqualTo(1);
    JsonNode told = new ObjectMapper().readTree(differing.out());
    assertThat(told.path("exit").asInt()).isEqualTo(1);
    assertThat(told.path("problems").path(0).path("found").asText()).startsWith("plan_values/");
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
