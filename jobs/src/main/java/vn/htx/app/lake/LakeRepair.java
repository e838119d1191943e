package vn.htx.app.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.htx.app.terminal.Console;
import vn.htx.night.Pages;
import vn.htx.night.VersionBuilder;
import vn.htx.night.input.Configuration;
import vn.htx.store.Folders;
import vn.htx.store.Inspection;
import vn.htx.store.Lake;
import vn.htx.store.Lineage;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/**
 * Mends what an inspection found, as far as today's program and the existing tables allow; the rest is left to the next
 * night, marked so that it reuses nothing broken. No file of the published version is removed before another is
 * in its place.
 */
final class LakeRepair {
  private final Lake lake;
  private final Versions versions;
  private final Configuration configuration;
  private final String code;
  private final Pages pages;
  private final Console console;

  LakeRepair(Lake lake, Configuration configuration, String code, Pages pages, Console console) {
    this.lake = lake;
    this.versions = new Versions(lake);
    this.configuration = configuration;
    this.code = code;
    this.pages = pages;
    this.console = console;
  }

  /** Under the lease. */
  void mend(Inspection found) throws IOException {
    found.doubt(lake);
    for (Lineage.Ref table : found.brokenTables()) {
      Path folder = lake.folder(table.table(), table.fingerprint());
      if (Files.exists(folder)) {
        Folders.remove(folder);
        told("đã xóa bảng hỏng", "removed the broken table", table.toString());
      }
    }
    for (String id : found.versionsToTidy()) {
      versions.tidy(id);
      told("đã chỉnh bản", "put right the version", id);
    }
    for (String id : found.versionsToBuild()) {
      build(id, found.brokenTables());
    }
    for (String id : found.unlisted()) {
      if (!found.versionsToBuild().contains(id) && versions.exists(id)) {
        versions.adopt(id);
        told(
            "đã ghi dấu vân tay cho bản của chương trình cũ",
            "took digests of an older program's version",
            id);
      }
    }
  }

  private void build(String id, List<Lineage.Ref> broken) throws IOException {
    Optional<VersionManifest> manifest =
        versions.find(id).filter(found -> found.id().equals(id));
    if (manifest.isEmpty()) {
      left(id, "không rõ bản gồm những bảng nào", "nobody knows its tables any more");
    } else if (!pages.fingerprint(configuration, code).equals(manifest.get().site())) {
      left(
          id,
          "trang do chương trình hoặc cấu hình khác làm ra",
          "its pages are of another edition of program or configuration");
    } else if (!hasItsTables(manifest.get(), broken)) {
      left(id, "một bảng của nó hỏng hoặc không còn", "a table of it is broken or gone");
    } else {
      versions.doubt(id, "to be built again");
      new VersionBuilder(lake, configuration, pages).build(manifest.get());
      told("đã dựng lại bản", "built the version again", id);
    }
  }

  /**
   * Whether all tables that its database and pages are made of exist; lists of erased rows are left out of both.
   */
  private boolean hasItsTables(VersionManifest manifest, List<Lineage.Ref> broken) {
    return manifest.tables().entrySet().stream()
        .filter(each -> VersionBuilder.isRead(configuration.catalog(), each.getKey()))
        .allMatch(each -> {
          var table = new Lineage.Ref(each.getKey(), each.getValue().fingerprint());
          boolean stands = lake.standing(table.table(), table.fingerprint())
              .filter(stored -> stored.digest().equals(each.getValue().digest()))
              .isPresent();
          return lake.erased(table.table(), table.fingerprint()).isPresent()
              || (stands && !broken.contains(table));
        });
  }

  private void left(String id, String whyVi, String whyEn) {
    boolean isPublished = lake.published().filter(id::equals).isPresent();
    console.complain(
        "! %s%s: chưa dựng lại được ngay (%s); chạy ./htx nightly / not built again now (%s); run ./htx nightly"
            .formatted(id, isPublished ? " (bản đang công bố / published)" : "", whyVi, whyEn));
  }

  private void told(String vi, String en, String what) {
    console.print("✓ %s / %s: %s".formatted(vi, en, what));
  }
}
