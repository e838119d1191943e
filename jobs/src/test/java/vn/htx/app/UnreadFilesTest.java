package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.SparkTest;

/** What a night cannot read, or cannot account for, changes its exit code and is named. */
@SparkTest
@ExtendWith(PublishedWorkspace.class)
class UnreadFilesTest {
  @TempDir
  private Path folder;

  private static String states(String dataset) {
    return "SELECT source_file, state FROM row_accounting WHERE dataset = '%s' ORDER BY ALL"
        .formatted(dataset);
  }

  @Test
  void paymentsThatAStrayQuoteSwallowedAreNotHalfCounted(
      SparkSession spark, SmallWorkspace published) {
    String quoted = SmallWorkspace.PAYMENTS
        .replace("MP-V2,PT1,", "MP-V2,\"PT1,")
        .replace("2025-06-27,10000000,540000", "2025-06-27,10000000,540000\"");
    SmallWorkspace workspace =
        published.copyTo(folder).with("loan_payments/2026-06-30.csv", quoted);

    Command ingest = workspace.ingest(spark);

    assertThat(ingest.exit()).as(ingest.err()).isEqualTo(3);
    assertThat(ingest.err()).contains("file left out: loan_payments/2026-06-30.csv");
    assertThat(workspace.ingested(states("loan_payments")))
        .isEqualTo("loan_payments/2026-06-30.csv | left_out");
    assertThat(workspace.ingested(
            "SELECT rule, severity, found FROM notices WHERE rule LIKE '%count%'"))
        .isEqualTo("loan_payments.count_mismatch | fatal | 1 ≠ 2");
    Path file = folder.resolve("inbox/loan_payments/2026-06-30.csv");
    assertThat(Command.htx("check", "--data", folder, file).exit()).isEqualTo(3);
  }

  @Test
  @Tag("slow")
  void aFolderThatMayNotBeListedCountsAsLeftOut() throws IOException, InterruptedException {
    SmallWorkspace workspace = SmallWorkspace.in(folder);
    Path locked = folder.resolve("inbox/parcels/vinh-bao");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    try {
      // The superuser may list any folder; without these two rights it may not.
      String rights = "-dac_override,-dac_read_search";
      HtxProcess night = HtxProcess.start(
          isSuperuser()
              ? List.of("setpriv", "--bounding-set=" + rights, "--inh-caps=" + rights)
              : List.of(),
          List.of(),
          folder,
          "nightly");

      assertThat(night.exit()).as(night.said()).isEqualTo(3);
      assertThat(night.said()).contains("file left out: parcels/vinh-bao");
      assertThat(workspace.lines(states("parcels"))).isEqualTo("parcels/vinh-bao | left_out");
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static boolean isSuperuser() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
  }

  @Test
  void linksAndPipesAreLeftOutAndTheRestIsPublished(SparkSession spark, SmallWorkspace published)
      throws IOException, InterruptedException {
    SmallWorkspace workspace = published.copyTo(folder);
    Path rates = folder.resolve("inbox/reference_rates");
    Files.createSymbolicLink(rates.resolve("2026-05-31.csv"), Path.of("2026-06-30.csv"));
    Path pipe = rates.resolve("2026-04-30.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    Command night = Command.htx(spark, "nightly", "--data", folder);

    assertThat(night.exit()).as(night.err()).isEqualTo(3);
    assertThat(workspace.lines(states("reference_rates"))).isEqualTo("""
        reference_rates/2026-04-30.csv | left_out
        reference_rates/2026-05-31.csv | left_out
        reference_rates/2026-06-30.csv | used""");
    Command check = Command.htx("check", "--data", folder, pipe);
    assertThat(check.exit()).isEqualTo(3);
    assertThat(check.out()).contains("a pipe, socket or device");
  }
}
