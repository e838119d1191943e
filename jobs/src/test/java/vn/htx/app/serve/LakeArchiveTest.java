package vn.htx.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.page.change.Ingredients;
import vn.htx.page.change.VersionNote;
import vn.htx.store.Folders;
import vn.htx.store.Json;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/** A lake of manifests and records of runs, without any table. */
class LakeArchiveTest {
  private static final String APRIL = "2026-04-30";
  private static final String MAY = "2026-05-31";
  private static final String JUNE = "2026-06-30";

  @TempDir
  private Path folder;

  private Lake lake;
  private LakeArchive archive;

  @BeforeEach
  void archive() {
    lake = new Lake(folder.resolve("lake"));
    archive =
        new LakeArchive(lake, () -> ZoneId.of("Asia/Ho_Chi_Minh"), manifest -> DemoVersion.SCOPE);
  }

  /** Makes a version, as a run of this day would, told apart by the fingerprint of its pages. */
  private String version(String asOf, String site) throws IOException {
    var manifest = new VersionManifest(asOf, "", true, "31", new TreeMap<>(), site);
    return new Versions(lake).build(manifest, made -> {
      Path lists = Files.createDirectories(made.resolve("site/quality"));
      Files.writeString(lists.resolve("files.csv"), "files of " + site);
    });
  }

  private void published(String run, String asOf, String ended, String version, String inputs)
      throws IOException {
    Path record = Files.createDirectories(lake.runs().resolve(run));
    Json.write(
        record.resolve("publish.json"),
        Map.of(
            "stage", "publish", "run", run, "asOf", asOf, "started", ended, "ended", ended,
            "version", version));
    if (!inputs.isEmpty()) {
      Files.writeString(record.resolve("inputs.json"), inputs);
    }
  }

  private static String inputs(String payments, String rules, String more) {
    return """
        {"run": "r", "asOf": "2026-06-30", "code": "c0de", "hashKey": "ke1",
         "configuration": {"rules/credit": "%s", "reference/units": "u1", "contracts/loans": "l1"},
         "files": [{"dataset": "loans", "path": "loans/a.csv", "sha256": "%s", "size": 3}%s],
         "review": [{"path": "exclusions.csv", "sha256": "e1"}]}""".formatted(rules, payments, more);
  }

  @Test
  void theVersionBeforeIsTheOneThatStoodWhenItWasPublished() throws IOException {
    String first = version(MAY, "a");
    String second = version(JUNE, "b");
    String aside = version(APRIL, "c");
    String third = version(JUNE, "d");
    published("r1", MAY, "2026-06-01T18:00:00Z", first, "");
    published("r2", JUNE, "2026-07-01T18:00:00Z", second, "");
    published("r3", APRIL, "2026-07-02T10:00:00Z", aside, ""); // put beside the second
    published("r4", JUNE, "2026-07-02T18:00:00Z", second, ""); // the same figures again
    published("r5", JUNE, "2026-07-03T18:00:00Z", third, "");

    assertThat(archive.before(third).map(VersionNote::id)).contains(second);
    assertThat(archive.before(second).map(VersionNote::id)).contains(first);
    assertThat(archive.before(first)).isEmpty();
    assertThat(archive.before("0123456789abcdef")).isEmpty();
    assertThat(archive.versions())
        .extracting(VersionNote::id)
        .containsExactly(third, second, aside, first);
    assertThat(archive.versions().get(0).label().vi())
        .isEqualTo(
            "số liệu đến 30/06/2026 · chạy lúc 01:00 04/07/2026 · " + third.substring(0, 12));
  }

  @Test
  void aVersionThatWasPrunedIsNotTheOneBefore() throws IOException {
    String first = version(JUNE, "a");
    String second = version(JUNE, "b");
    String third = version(JUNE, "c");
    published("r1", JUNE, "2026-07-01T18:00:00Z", first, "");
    published("r2", JUNE, "2026-07-02T18:00:00Z", second, "");
    published("r3", JUNE, "2026-07-03T18:00:00Z", third, "");
    assertThat(archive.before(third).map(VersionNote::id)).contains(second);

    Folders.remove(lake.version(second));

    assertThat(archive.before(third).map(VersionNote::id)).contains(first);
  }

  @Test
  void whatDiffersIsReadFromThePinnedInputsOfTheRuns() throws IOException {
    String first = version(MAY, "a");
    String second = version(JUNE, "b");
    published("r1", MAY, "2026-06-01T18:00:00Z", first, inputs("f1", "r1", ""));
    published(
        "r2",
        JUNE,
        "2026-07-01T18:00:00Z",
        second,
        inputs("f2", "r2", ", {\"path\": \"loans/b.csv\", \"sha256\": \"f3\"}"));

    Ingredients.Differences differences =
        archive.ingredients(second).since(archive.ingredients(first));

    assertThat(differences.all())
        .extracting(each -> "%s %s %s: %s → %s"
            .formatted(
                each.kind(),
                each.name(),
                each.how().label().en(),
                each.beforeShown(),
                each.afterShown()))
        .containsExactly(
            "FILES loans/a.csv changed: f1 → f2",
            "FILES loans/b.csv added: – → f3",
            "RULES rules/credit changed: r1 → r2",
            "AS_OF  changed: 31/05/2026 → 30/06/2026");
    assertThat(differences.notKnown())
        .containsExactly(Ingredients.Kind.SETTINGS); // no table is left
  }

  @Test
  void withoutARecordOfItsRunOnlyTheManifestTells() throws IOException {
    String first = version(MAY, "a");
    String second = version(JUNE, "b");
    published("r2", JUNE, "2026-07-01T18:00:00Z", second, inputs("f2", "r2", ""));

    Ingredients.Differences differences =
        archive.ingredients(second).since(archive.ingredients(first));

    assertThat(differences.kinds()).containsExactly(Ingredients.Kind.AS_OF);
    assertThat(differences.notKnown())
        .contains(Ingredients.Kind.FILES, Ingredients.Kind.RULES, Ingredients.Kind.CODE);
    assertThat(archive.versions()).extracting(VersionNote::made).contains(Optional.empty());
  }

  @Test
  void aDamagedRecordTellsNothing() throws IOException {
    String version = version(JUNE, "a");
    published("r1", JUNE, "2026-07-01T18:00:00Z", version, "{half");
    Path damaged = Files.createDirectories(lake.runs().resolve("r2"));
    Files.writeString(damaged.resolve("publish.json"), "{\"run\":");

    assertThat(archive.ingredients(version).parts()).doesNotContainKey(Ingredients.Kind.FILES);
    assertThat(archive.versions())
        .extracting(VersionNote::asOf)
        .containsExactly(LocalDate.parse(JUNE));
  }

  @Test
  void onlyListsOfTheReportAreFilesOfIt() throws IOException {
    String version = version(JUNE, "a");
    Files.writeString(lake.version(version).resolve("site/secret.csv"), "secret");

    assertThat(archive.list(version, "files.csv"))
        .hasValueSatisfying(file -> assertThat(file).hasContent("files of a"));
    for (String name :
        List.of("../secret.csv", "..%2Fsecret.csv", "nothing.csv", "", "files.csv/")) {
      assertThat(archive.list(version, name)).as(name).isEmpty();
    }
    assertThat(archive.list("../" + version, "files.csv")).isEmpty();
  }
}
