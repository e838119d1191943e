package vn.htx.app.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.htx.app.site.RunPages;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Rejected;
import vn.htx.catalog.common.RejectedAnswers;
import vn.htx.dashboard.RunsPage;
import vn.htx.dashboard.serve.visit.Archive;
import vn.htx.page.QualityFigures;
import vn.htx.page.QualityPage;
import vn.htx.page.Scope;
import vn.htx.page.change.Ingredients;
import vn.htx.page.change.VersionNote;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;
import vn.htx.store.Versions;

/** What a lake's manifests and the records of its runs tell of versions. */
final class LakeArchive implements Archive {
  private static final Pattern LIST = Pattern.compile("[a-z_]+\\.csv");
  private static final Path LISTS =
      Path.of(QualityPage.FILES).resolveSibling(".").normalize();

  private final Lake lake;
  private final Versions versions;
  private final Publications publications;
  private final Supplier<ZoneId> zone;
  private final Function<VersionManifest, Scope> scope;

  /**
   * Knows where the records are, and reads none.
   *
   * @param zone of the workspace
   * @param scope what the pages of a version need besides its figures
   */
  LakeArchive(Lake lake, Supplier<ZoneId> zone, Function<VersionManifest, Scope> scope) {
    this.lake = lake;
    this.versions = new Versions(lake);
    this.publications = new Publications(lake);
    this.zone = zone;
    this.scope = scope;
  }

  @Override
  public List<VersionNote> versions() {
    try {
      var last = new HashMap<String, Integer>();
      List<Publications.Publication> all = publications.all();
      for (int i = 0; i < all.size(); i++) {
        last.put(all.get(i).version(), i);
      }
      var notes = new ArrayList<VersionNote>();
      for (String id : versions.list()) {
        find(id, all).ifPresent(notes::add);
      }
      notes.sort(Comparator.comparing((VersionNote note) -> last.getOrDefault(note.id(), -1))
          .thenComparing(VersionNote::asOf)
          .thenComparing(VersionNote::id)
          .reversed());
      return notes;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Optional<VersionNote> find(String id, List<Publications.Publication> all) {
    Optional<ZonedDateTime> made = all.stream()
        .filter(each -> each.version().equals(id))
        .findFirst()
        .map(first -> first.at().atZone(zone.get()));
    return versions.find(id).map(manifest -> new VersionNote(id, manifest.asOfDay(), made));
  }

  @Override
  public Optional<VersionNote> before(String version) {
    try {
      List<Publications.Publication> all = publications.all();
      return Publications.before(all, version, versions::exists).flatMap(id -> find(id, all));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Ingredients ingredients(String version) {
    Optional<VersionManifest> manifest = versions.find(version);
    if (manifest.isEmpty()) {
      return new Ingredients(Map.of());
    }
    try {
      return VersionRecord.of(lake, manifest.get(), publications.all());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public List<RunsPage.Run> runs() {
    try {
      return RunPages.runs(lake, zone.get());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Optional<QualityPage> quality(String version) {
    return versions.find(version).map(manifest -> {
      try (DuckDbReader published =
          DuckDbReader.open(lake.version(version).resolve(Versions.DATABASE), rejected(manifest))) {
        return QualityFigures.page(published, scope.apply(manifest));
      }
    });
  }

  /** The rejected rows, which stand beside the version; without them only the first of each remark is known. */
  private Map<String, List<Path>> rejected(VersionManifest manifest) {
    var places = new TreeMap<String, List<Path>>();
    for (Table table : List.of(Rejected.TABLE, RejectedAnswers.TABLE)) {
      lake.files(manifest, table.name())
          .filter(files -> files.stream().allMatch(Files::exists))
          .ifPresent(files -> places.put(table.name(), files));
    }
    return places;
  }

  @Override
  public Optional<Path> list(String version, String file) {
    if (!versions.exists(version) || !LIST.matcher(file).matches()) {
      return Optional.empty();
    }
    return Optional.of(
            lake.version(version).resolve(Versions.SITE).resolve(LISTS).resolve(file))
        .filter(Files::isRegularFile);
  }
}
