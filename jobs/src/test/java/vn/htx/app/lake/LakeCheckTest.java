package vn.htx.app.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.SparkTest;
import vn.htx.app.Command;
import vn.htx.app.PublishedWorkspace;
import vn.htx.app.SmallWorkspace;
import vn.htx.store.Folders;

/** A lake in which something broke: it is told, no night reuses it, and it is mended. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class LakeCheckTest {
  @TempDir
  private Path folder;

  private final SparkSession spark;
  private final SmallWorkspace published;

  LakeCheckTest(SparkSession spark, SmallWorkspace published) {
    this.spark = spark;
    this.published = published;
  }

  /** What may break in a lake, and what check says of it. */
  private enum Damage {
    DATABASE("differs from when it was written", "/htx.duckdb", "check --repair") {
      @Override
      void in(SmallWorkspace workspace) {
        flip(version(workspace).resolve("htx.duckdb"), 0.5);
      }
    },
    DATABASE_GONE("is missing", "/htx.duckdb", "check --repair") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        Files.delete(version(workspace).resolve("htx.duckdb"));
      }
    },
    PAGE("differs from when it was written", "/site/index.html", "check --repair") {
      @Override
      void in(SmallWorkspace workspace) {
        flip(version(workspace).resolve("site/index.html"), 0.7);
      }
    },
    CHART("differs from when it was written", ".png", "check --repair") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        List<Path> charts = Folders.list(version(workspace).resolve("site/domain/credit"));
        flip(
            charts.stream()
                .filter(each -> each.toString().endsWith(".png"))
                .findFirst()
                .get(),
            0.5);
      }
    },
    STRANGE_PAGE("none of the version's", "/site/other.html", "removes it") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        Files.writeString(version(workspace).resolve("site/other.html"), "forged");
      }
    },
    MANIFEST("differs from when it was written", "/manifest.json", "check --repair") {
      @Override
      void in(SmallWorkspace workspace) {
        flip(version(workspace).resolve("manifest.json"), 0.5);
      }
    },
    MANIFEST_NO_JSON("differs from when it was written", "/manifest.json", "check --repair") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        Files.write(version(workspace).resolve("manifest.json"), new byte[300]);
      }
    },
    MANIFEST_GONE("is missing", "/manifest.json", "check --repair") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        Files.delete(version(workspace).resolve("manifest.json"));
      }
    },
    DIGESTS("The list of a version's digests is damaged", "/files.json", "check --repair") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        Files.writeString(version(workspace).resolve("files.json"), "{}");
      }
    },
    ROWS("holdings/", "./htx nightly", "computes this table again") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        flip(part(workspace.table("holdings")), 0.1);
      }
    },
    FOOTER("plan_values/", "footer", "computes this table again") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        Path file = part(workspace.table("plan_values"));
        byte[] bytes = Files.readAllBytes(file);
        int name = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("indicator_id");
        bytes[name] = 'j'; // a column that readers by name no longer find
        Files.write(file, bytes);
      }
    },
    ROWS_OF_NO_VERSION("parsed_loans/", "digest differs", "computes this table again") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        Files.copy(
            part(parsed(workspace, "parsed_loan_payments")),
            part(parsed(workspace, "parsed_loans")),
            StandardCopyOption.REPLACE_EXISTING);
      }

      private Path parsed(SmallWorkspace workspace, String table) throws IOException {
        return Folders.list(workspace.lake().tables().resolve(table)).get(0);
      }
    },
    DESCRIPTION(
        "indicator_values/", "A table's description is damaged", "computes this table again") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        Files.writeString(workspace.table("indicator_values").resolve("table.json"), "{}");
      }
    },
    DESCRIPTION_NO_JSON(
        "faults_survey/", "A table's description is damaged", "computes this table again") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        Path faults =
            Folders.list(workspace.lake().tables().resolve("faults_survey")).get(0);
        Files.write(faults.resolve("table.json"), new byte[64]);
      }
    },
    TABLE_GONE("loan_status/", "is gone", "./htx nightly --as-of 2026-06-30") {
      @Override
      void in(SmallWorkspace workspace) throws IOException {
        Folders.remove(workspace.table("loan_status"));
      }
    };

    private final String[] told;

    Damage(String... told) {
      this.told = told;
    }

    abstract void in(SmallWorkspace workspace) throws IOException;

    private static Path version(SmallWorkspace workspace) {
      return workspace.lake().version(workspace.published());
    }

    private static Path part(Path table) throws IOException {
      return Folders.list(table).stream()
          .filter(file -> file.toString().endsWith(".parquet"))
          .findFirst()
          .orElseThrow();
    }

    /** Changes one byte. */
    private static void flip(Path file, double where) {
      try {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) (bytes.length * where)] ^= 1;
        Files.write(file, bytes);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private Command check(Object... more) {
    return Command.htx(Stream.concat(Stream.of("lake", "check", "--data", folder), Stream.of(more))
        .toArray());
  }

  private void assertWholeAgain(SmallWorkspace workspace) {
    Command night = Command.htx(spark, "nightly", "--data", folder);
    assertThat(night.exit()).as(night.err()).isZero();
    assertThat(workspace.published()).isEqualTo(published.published());
    assertThat(workspace.digests()).isEqualTo(published.digests());
    Command check = check();
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.out()).contains("; 0 lỗi / faults");
  }

  @Test
  void aWholeLakeHasNoFault() {
    published.copyTo(folder);
    Command check = check();
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.out()).contains("; 0 lỗi / faults").doesNotContain("older program");
  }

  @ParameterizedTest
  @EnumSource
  void everyDamageIsToldWithItsPlaceAndHowItIsMended(Damage damage) throws IOException {
    damage.in(published.copyTo(folder));
    Command check = check();
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out()).contains(damage.told).contains("cần làm / do: chạy", "1 lỗi / faults");
    assertThat(check.err()).as("no stack trace").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--repair"})
  @Tag("slow")
  void theNightAfterACheckMakesWhateverBrokeAgain(String repair) throws IOException {
    SmallWorkspace workspace = published.copyTo(folder);
    for (Damage damage : Damage.values()) {
      if (damage != Damage.DIGESTS && !damage.name().startsWith("MANIFEST_")) {
        damage.in(workspace);
      }
    }
    assertThat((repair.isEmpty() ? check() : check(repair)).exit()).isEqualTo(1);
    assertThat(folder.resolve("site/index.html")).as("nothing dangles").isNotEmptyFile();
    assertWholeAgain(workspace);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "DATABASE",
        "PAGE",
        "CHART",
        "STRANGE_PAGE",
        "MANIFEST",
        "MANIFEST_NO_JSON",
        "MANIFEST_GONE",
        "DIGESTS"
      })
  void repairMendsAVersionFromItsTablesAtOnce(Damage damage) throws IOException {
    SmallWorkspace workspace = published.copyTo(folder);
    String page = Files.readString(folder.resolve("site/index.html"));
    damage.in(workspace);

    Command repaired = check("--repair");

    assertThat(repaired.exit()).as(repaired.out()).isZero();
    assertThat(repaired.out()).contains("✗", "✓", workspace.published());
    assertThat(folder.resolve("site/index.html")).hasContent(page);
    assertThat(workspace.manifest()).isEqualTo(published.manifest());
    assertThat(workspace.lines("SELECT count(*) > 0 FROM indicator_values")).isEqualTo("true");
    assertThat(check().exit()).isZero();
  }

  @Test
  void aManifestThatIsLostWithItsCopyIsMadeAgainByTheNight() throws IOException {
    SmallWorkspace workspace = published.copyTo(folder);
    Damage.MANIFEST_NO_JSON.in(workspace);
    Damage.DIGESTS.in(workspace);

    Command repaired = check("--repair");
    assertThat(repaired.exit()).isEqualTo(1);
    assertThat(repaired.err()).contains("published", "run ./htx nightly");
    Command query = Command.htx("query", "--data", folder, "SELECT 1");
    assertThat(query.exit()).as(query.err()).isEqualTo(4);
    assertThat(query.err()).contains("The manifest of this version is damaged", "check --repair");
    assertThat(Command.htx("lake", "prune", "--yes", "--data", folder).exit()).isEqualTo(4);

    assertWholeAgain(workspace);
  }

  @Test
  void whatIsMadeFromABrokenTableIsComputedAgainWithIt() throws IOException {
    SmallWorkspace workspace = published.copyTo(folder);
    Damage.flip(Damage.part(workspace.table("cooperatives")), 0.1);
    assertThat(check().exit()).isEqualTo(1);

    Command night = Command.htx(spark, "nightly", "--json", "--data", folder);

    assertThat(night.exit()).as(night.err()).isZero();
    for (String table : List.of("cooperatives", "cooperative_profile", "indicator_values")) {
      assertThat(night.out())
          .containsPattern(
              "(?s)\"table\" : \"%s\",[^}]*\"origin\" : \"computed\"".formatted(table));
    }
    assertThat(night.out())
        .containsPattern("(?s)\"table\" : \"holdings\",[^}]*\"origin\" : \"reused\"");
    assertThat(workspace.published()).isEqualTo(published.published());
  }

  @Test
  void aVersionOfAnOlderProgramIsToldAsNotCheckableAndGivenDigestsByRepair() throws IOException {
    SmallWorkspace workspace = published.copyTo(folder);
    Files.delete(Damage.version(workspace).resolve("files.json"));

    Command check = check();
    assertThat(check.exit()).as(check.out()).isZero();
    assertThat(check.out()).contains("older program", workspace.published());

    assertThat(check("--repair").exit()).isZero();
    assertThat(check().out()).doesNotContain("older program");
    Damage.PAGE.in(workspace);
    assertThat(check().exit()).isEqualTo(1);
  }

  @Test
  void aPublishedPageOfAnotherConfigurationIsLeftToTheNightAndSaidSo() throws IOException {
    SmallWorkspace workspace = published.copyTo(folder).settings("Liên minh thử", "Liên minh mới");
    Damage.PAGE.in(workspace);

    Command repaired = check("--repair");

    assertThat(repaired.exit()).isEqualTo(1);
    assertThat(repaired.err())
        .contains("bản đang công bố / published", "another edition", "run ./htx nightly");
    assertThat(folder.resolve("site/index.html")).as("nothing dangles").isNotEmptyFile();
  }

  @Test
  void aLinkToAVersionThatIsGoneIsAFault() throws IOException {
    SmallWorkspace workspace = published.copyTo(folder);
    Folders.remove(Damage.version(workspace));
    Command check = check();
    assertThat(check.exit()).isEqualTo(1);
    assertThat(check.out()).contains("CURRENT points at a version that is gone", "./htx nightly");
    assertWholeAgain(workspace);
  }
}
