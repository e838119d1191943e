package vn.htx.app.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.SparkTest;
import vn.htx.app.Command;
import vn.htx.app.PublishedWorkspace;
import vn.htx.app.SmallWorkspace;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Folders;
import vn.htx.store.Lake;
import vn.htx.store.Versions;

/** A file is taken out of the inbox and forgotten: its rows are nowhere, the figures of all versions stay. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class ForgettingTest {
  private static final String FILE = "survey/2025H1.csv";

  /** What somebody answered; no such choice. */
  private static final String SOWN = "câu-riêng-7713";

  private static final String BROKEN_ROW = "khoản-lạ-4402";

  @TempDir
  private static Path base;

  private static SmallWorkspace workspace;
  private static String with;
  private static String without;

  @TempDir
  private Path folder;

  /** A night with the file, and one after it was taken out; a clerk had changed a workbook where it lay. */
  @BeforeAll
  static void twoNights(SparkSession spark, SmallWorkspace published) throws IOException {
    workspace = published.copyTo(base).with(FILE, """
        Đợt khảo sát,Mã HTX,Ngày trả lời,digital_plan,digital_lead,social_page,e_invoice
        2025H1,MP-0001,2025-05-04,1,%s,3,1
        2025H1,MP-0002,2025-05-05,0,1,1,
        %s,MP-0003,2025-05-05,0,1,1,
        """.formatted(SOWN, BROKEN_ROW));
    workspace.with(
        "survey/2026H1.csv",
        Files.readString(base.resolve("inbox/survey/2026H1.csv")).replace("1,1,3,1", "1,1,sai,1"));
    assertThat(Command.htx(spark, "nightly", "--data", base).exit()).isZero();
    with = workspace.published();
    assertThat(refusal(base, FILE)).contains("The file is still in the inbox", "./htx nightly");
    workspace.without(FILE);
    assertThat(refusal(base, FILE))
        .contains("The published version is still made from it", with, "run ./htx nightly");
    Path book = base.resolve("private/corrections/survey/2025H1.csv.xlsx");
    Files.write(book, new byte[] {0}, StandardOpenOption.APPEND);
    Files.copy(book, book.resolveSibling("sổ của chị Hoa.xlsx"));
    assertThat(Command.htx(spark, "nightly", "--data", base).exit()).isZero();
    without = workspace.published();
    assertThat(without).isNotEqualTo(with);
    assertThat(book).as("changed by a person, so no night removes it").exists();
  }

  private static String refusal(Path data, String file) {
    Command ran = Command.htx("lake", "prune", "--data", data, "--forget", file, "--yes");
    assertThat(ran.exit()).isEqualTo(2);
    return ran.err();
  }

  private Command forget(String file, Object... more) {
    return Command.htx(Stream.concat(
            Stream.of("lake", "prune", "--data", folder, "--forget", file), Stream.of(more))
        .toArray());
  }

  private Command query(String version, String sql) {
    return Command.htx("query", "--data", folder, "--clean", "--at", version, sql);
  }

  /** Every file below a folder, inside the figures' databases or not, that holds a text of the file's rows. */
  private static List<String> holding(Path root, String... texts) throws IOException {
    var found = new ArrayList<String>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String content = content(file);
        if (Stream.of(texts).anyMatch(content::contains)) {
          found.add(root.relativize(file).toString());
        }
      }
    }
    return found;
  }

  private static String content(Path file) throws IOException {
    String name = file.toString();
    if (name.endsWith(".parquet")) {
      try (DuckDbReader table = DuckDbReader.over(Map.of("rows", List.of(file)))) {
        return table
            .query("SELECT CAST(list(r) AS VARCHAR) AS text FROM rows r")
            .only()
            .findText("text")
            .orElse("");
      }
    }
    if (name.endsWith(".xlsx")) {
      try (var book = new ReadableWorkbook(file.toFile())) {
        var text = new StringBuilder();
        for (Sheet sheet : book.getSheets().toList()) {
          sheet.read().forEach(row -> text.append(row));
        }
        return text.toString();
      }
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Test
  void nothingIsErasedUntilItIsConfirmed() throws IOException {
    workspace.copyTo(folder);
    Command listed = forget(FILE);
    assertThat(listed.exit()).as(listed.err()).isZero();
    assertThat(listed.out())
        .contains(
            "parsed_survey/",
            "remarks_survey/",
            "readiness_scores/",
            "rejected_answers/",
            "versions/%s/site/quality/survey.csv".formatted(with),
            "versions/%s/site/en/cooperatives.html".formatted(with),
            "private/corrections/survey/2025H1.csv.xlsx",
            "sổ của chị Hoa.xlsx",
            "nothing erased; add --yes")
        .doesNotContain("indicator_values", "row_accounting", "notices/");
    assertThat(query(with, "SELECT count(*) AS n FROM survey").exit()).isZero();
    assertThat(folder.resolve("private/corrections/survey/2025H1.csv.xlsx")).exists();
  }

  @Test
  void noRowOfTheFileIsLeftAndTheFiguresStay() throws IOException {
    workspace.copyTo(folder);
    Lake lake = new Lake(folder.resolve("lake"));
    Path csv = lake.version(with).resolve("site/quality/survey.csv");
    assertThat(Files.readString(csv)).contains(SOWN, "survey/2026H1.csv");
    assertThat(holding(folder.resolve("private"), SOWN)).hasSize(2);
    byte[] figures = Files.readAllBytes(lake.version(with).resolve("htx.duckdb"));

    Command erased = forget("inbox/" + FILE, "--yes");

    assertThat(erased.exit()).as(erased.err()).isZero();
    assertThat(holding(folder.resolve("private"), SOWN, BROKEN_ROW)).isEmpty();
    assertThat(holding(folder.resolve("lake"), SOWN, BROKEN_ROW))
        .as("what was remarked of the file stays with the figures")
        .allMatch(file -> file.startsWith("tables/notices/")
            || file.endsWith("site/quality.html")
            || file.endsWith("site/en/quality.html")
            || file.endsWith("site/quality/remarks.csv")
            || file.endsWith("htx.duckdb"));
    assertThat(Files.readString(csv)).contains("survey/2026H1.csv").doesNotContain(FILE);
    for (String list : List.of("site/cooperatives.html", "site/en/cooperatives.html")) {
      assertThat(lake.version(with).resolve(list))
          .as("scores of the file stand in the list")
          .content()
          .contains("This list was erased on demand.", "</html>")
          .doesNotContain("<table");
    }
    assertThat(lake.version(with).resolve("htx.duckdb")).hasBinaryContent(figures);
    assertThat(query(with, "SELECT count(*) AS n FROM indicator_values").exit()).isZero();
    assertThat(new Versions(lake).exists(with)).isTrue();
    Command check = Command.htx("lake", "check", "--data", folder);
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.out()).contains(" erased; 0 lỗi");
  }

  @Test
  void aQueryOfErasedRowsSaysSoInBothLanguagesAndTodaysRowsAreWhole() {
    workspace.copyTo(folder);
    assertThat(forget(FILE, "--yes").exit()).isZero();
    Command asked = query(with, "SELECT * FROM readiness_scores");
    assertThat(asked.exit()).isEqualTo(2);
    assertThat(asked.err())
        .contains("đã được xóa hẳn theo yêu cầu", "were erased on request", "readiness_scores");
    assertThat(query(without, "SELECT count(*) AS n FROM survey").out()).contains("n");
    assertThat(query(without, "SELECT * FROM readiness_scores").exit()).isZero();
  }

  @Test
  void theNightAfterReusesWhatIsPublishedAndAFileThatComesBackIsReadAnew(SparkSession spark)
      throws IOException {
    workspace.copyTo(folder);
    assertThat(forget(FILE, "--yes").exit()).isZero();
    Command next =
        Command.withoutSpark(spark, "nightly", "--data", folder, "--master", "nobody://is-here");
    assertThat(next.exit()).as(next.err()).isZero();

    Files.writeString(folder.resolve("inbox").resolve(FILE), """
        Đợt khảo sát,Mã HTX,Ngày trả lời,digital_plan,digital_lead,social_page,e_invoice
        2025H1,MP-0001,2025-05-04,1,%s,3,1
        2025H1,MP-0002,2025-05-05,0,1,1,
        %s,MP-0003,2025-05-05,0,1,1,
        """.formatted(SOWN, BROKEN_ROW));
    assertThat(Command.htx(spark, "nightly", "--data", folder).exit()).isZero();
    assertThat(new Lake(folder.resolve("lake")).published()).contains(with);
    assertThat(query(with, "SELECT count(*) AS n FROM survey").exit()).isZero();
  }

  @Test
  void anErasureThatWasInterruptedIsFinishedByTheNextOne() throws IOException {
    workspace.copyTo(folder);
    Lake lake = new Lake(folder.resolve("lake"));
    var manifest = new Versions(lake).manifest(with);
    Path scores = lake.folder(
        "readiness_scores", manifest.tables().get("readiness_scores").fingerprint());
    Files.writeString(
        scores.resolve("erased.json"),
        "{\"why\": \"FILE\", \"what\": \"x\", \"day\": \"2026-07-01\"}");

    Command erased = forget(FILE, "--yes");

    assertThat(erased.exit()).as(erased.err()).isZero();
    assertThat(Folders.list(scores)).containsExactly(scores.resolve("erased.json"));
    Command again = forget(FILE, "--yes");
    assertThat(again.exit()).as("remarks still name it: " + again.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"survey/2030H1.csv", "../workspace.yaml.old", "2025H1.csv"})
  void aPathThatNothingWasMadeFromIsToldWithThoseThatThereAre(String path) {
    workspace.copyTo(folder);
    assertThat(refusal(folder, path))
        .contains("Nothing in the lake was made from this file", path, FILE);
  }
}
