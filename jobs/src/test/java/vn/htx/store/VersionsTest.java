package vn.htx.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {
  @TempDir
  private Path workspace;

  private Lake lake;
  private Versions versions;

  @BeforeEach
  void openLake() {
    lake = new Lake(workspace.resolve("lake"));
    versions = new Versions(lake);
  }

  @Test
  void publishingPointsCurrentAndSiteAtTheVersionByLinks() throws IOException {
    String june = versions.build(manifest("2026-06-30"), this::page);
    String july = versions.build(manifest("2026-07-01"), this::page);

    versions.publish(june, workspace);
    assertThat(lake.published()).contains(june);
    versions.publish(july, workspace);

    assertThat(lake.published()).contains(july);
    assertThat(Files.readSymbolicLink(lake.current())).isEqualTo(Path.of("versions", july));
    assertThat(Files.readSymbolicLink(workspace.resolve("site")))
        .isEqualTo(Path.of("lake/CURRENT/site"));
    assertThat(workspace.resolve("site/index.html")).hasContent("page");
  }

  @Test
  void aVersionWhoseBuildingFailsDoesNotExistAndCannotBePublished() {
    VersionManifest manifest = manifest("2026-06-30");
    assertThatThrownBy(() -> versions.build(manifest, folder -> {
          page(folder);
          throw new IOException("No space left on device");
        }))
        .hasMessageContaining("No space");

    assertThat(versions.exists(manifest.id())).isFalse();
    assertThatThrownBy(() -> versions.publish(manifest.id(), workspace))
        .isInstanceOf(IllegalStateException.class);
    assertThat(lake.published()).isEmpty();
  }

  @Test
  void theIdIsOfTheManifestAndNothingElse() throws IOException {
    String id = versions.build(manifest("2026-06-30"), this::page);
    assertThat(versions.manifest(id)).isEqualTo(manifest("2026-06-30"));
    assertThat(versions.manifest(id).id()).isEqualTo(id).hasSize(16);
    assertThat(manifest("2026-07-01").id()).isNotEqualTo(id);
  }

  @Test
  void aPathToAVersionIsNoVersion() throws IOException {
    String id = versions.build(manifest("2026-06-30"), this::page);
    assertThat(versions.exists(id)).isTrue();
    assertThat(versions.exists("../versions/" + id)).isFalse();
    assertThat(versions.exists(".")).isFalse();
  }

  @Test
  void aFolderInTheWayOfTheSiteLinkIsNotRemoved() throws IOException {
    Files.createDirectories(workspace.resolve("site"));
    String id = versions.build(manifest("2026-06-30"), this::page);
    assertThatThrownBy(() -> versions.publish(id, workspace)).hasMessageContaining("in the way");
    assertThat(workspace.resolve("site")).isDirectory();
  }

  @Test
  void pruningKeepsThePublishedTheLastThirtyFiveAndEachMonthsLast() throws IOException {
    String first = versions.build(manifest("2026-01-05"), this::page);
    String monthsLast = versions.build(manifest("2026-01-31"), this::page);
    String old = versions.build(manifest("2026-01-30"), this::page);
    for (int day = 1; day <= 28; day++) {
      versions.build(manifest("2026-03-%02d".formatted(day)), this::page);
      versions.build(manifest("2026-04-%02d".formatted(day)), this::page);
    }
    versions.publish(first, workspace);

    Pruning pruning = Pruning.plan(lake);

    assertThat(pruning.versions())
        .contains(old)
        .doesNotContain(first, monthsLast)
        .hasSize(3 + 56 - 35 - 2);
    pruning.carryOut(lake);
    assertThat(versions.exists(first)).isTrue();
    assertThat(versions.exists(old)).isFalse();
  }

  private void page(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("site"));
    Files.writeString(folder.resolve("site/index.html"), "page");
  }

  private static VersionManifest manifest(String asOf) {
    return new VersionManifest(asOf, "", true, "31", new TreeMap<>(), "code");
  }
}
