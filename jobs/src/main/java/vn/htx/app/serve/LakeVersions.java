package vn.htx.app.serve;

import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;
import vn.htx.app.site.SitePages;
import vn.htx.dashboard.serve.Published;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.night.VersionTables;
import vn.htx.night.input.PageConfiguration;
import vn.htx.store.Lake;
import vn.htx.store.Versions;

/** The versions of a lake, with the names and limits of its workspace. */
final class LakeVersions implements Published {
  private final Lake lake;
  private final Supplier<PageConfiguration> configuration;
  private final Optional<String> at;
  private final LakeArchive archive;

  /**
   * Knows where versions are, and reads none.
   *
   * @param configuration asked for with each version
   * @param at shown as if it were published; empty for the one that is
   */
  LakeVersions(Lake lake, Supplier<PageConfiguration> configuration, Optional<String> at) {
    this.lake = lake;
    this.configuration = configuration;
    this.at = at;
    this.archive = new LakeArchive(
        lake,
        () -> configuration.get().workspace().timeZone(),
        manifest -> SitePages.scope(manifest, configuration.get()));
  }

  @Override
  public Optional<String> current() {
    return at.or(lake::published);
  }

  @Override
  public Optional<Version> find(String id) {
    return new Versions(lake)
        .find(id)
        .map(manifest -> new Version(
            SitePages.scope(manifest, configuration.get()),
            lake.version(id).resolve(Versions.DATABASE),
            VersionTables.files(configuration.get().domains().catalog(), lake, manifest)))
        .filter(version -> Files.exists(version.database()));
  }

  @Override
  public Archive archive() {
    return archive;
  }
}
