package vn.htx.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.model.Sha256;

/** The versions of a lake: built beside, complete before anything refers to them, published by one rename. */
public final class Versions {
  public static final String MANIFEST = "manifest.json";
  public static final String DATABASE = "htx.duckdb";
  public static final String SITE = "site";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  static final String DOUBTED = "doubted.json";

  private final Lake lake;

  public Versions(Lake lake) {
    this.lake = lake;
  }

  /** Fills the folder of a version before it exists. */
  @FunctionalInterface
  public interface Builder {
    /** Writes {@code htx.duckdb} and {@code site/} into a folder that nothing refers to yet. */
    void build(Path folder) throws IOException;
  }

  /** Whether a complete version has this id; false for a text that is no id, such as a path. */
  public boolean exists(String id) {
    return find(id).isPresent();
  }

  /**
   * The manifest of a version, read from its copy when it is damaged. Empty when both are damaged, and for a text that
   * is no id, such as a path.
   */
  public Optional<VersionManifest> find(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    Optional<VersionManifest> own = read(id, MANIFEST, VersionManifest.class);
    if (own.filter(manifest -> manifest.id().equals(id)).isPresent()) {
      return own;
    }
    return files(id)
        .map(VersionFiles::manifest)
        .filter(copy -> copy.id().equals(id))
        .or(() -> own);
  }

  /** The digests kept with a version; empty when they are damaged, or an older program made the version. */
  Optional<VersionFiles> files(String id) {
    return read(id, VersionFiles.FILE, VersionFiles.class);
  }

  private <T> Optional<T> read(String id, String file, Class<T> type) {
    Path path = lake.version(id).resolve(file);
    try {
      return Files.exists(path) ? Optional.of(Json.read(path, type)) : Optional.empty();
    } catch (Json.DamagedException damaged) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The manifest of a version; ends with exit code 4 when both it and its copy are damaged. */
  public VersionManifest manifest(String id) {
    return find(id)
        .orElseThrow(() -> HtxException.data(
            Problem.of("Tệp kê khai của bản này bị hỏng", "The manifest of this version is damaged")
                .at(lake.version(id).resolve(MANIFEST).toString())
                .todo(
                    "chạy ./htx lake check --repair, rồi ./htx nightly",
                    "run ./htx lake check --repair, then ./htx nightly")));
  }

  public Optional<VersionManifest> published() {
    return lake.published().flatMap(this::find);
  }

  /** The version with the latest as-of day up to the given one. */
  public Optional<VersionManifest> newest(LocalDate last) throws IOException {
    var found = new ArrayList<VersionManifest>();
    for (String id : list()) {
      found.add(manifest(id));
    }
    return found.stream()
        .filter(each -> !each.asOfDay().isAfter(last))
        .max(Comparator.comparing(VersionManifest::asOfDay));
  }

  /** The ids of all complete versions, in order. */
  public List<String> list() throws IOException {
    var ids = new ArrayList<String>();
    for (String id : folders()) {
      if (exists(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** The names of all folders of versions, damaged ones included. */
  public List<String> folders() throws IOException {
    return Folders.list(lake.versions()).stream()
        .map(folder -> folder.getFileName().toString())
        .toList();
  }

  /** Makes the next builder of this version make all its files again. */
  public void doubt(String id, String why) throws IOException {
    Json.write(lake.version(id).resolve(DOUBTED), new TableFolder.Doubt(why));
  }

  /** Builds a version unless it exists and is not doubted; returns its id. */
  public String build(VersionManifest manifest, Builder builder) throws IOException {
    String id = manifest.id();
    if (isReusable(id)) {
      return id;
    }
    Path aside = lake.work("version-" + id);
    Files.createDirectories(aside);
    builder.build(aside);
    Json.write(aside.resolve(VersionFiles.FILE), VersionFiles.of(aside, manifest));
    Json.write(aside.resolve(MANIFEST), manifest);
    Files.createDirectories(lake.versions());
    if (Files.isDirectory(lake.version(id))) {
      replace(aside, lake.version(id));
      Folders.remove(aside);
    } else {
      Files.move(aside, lake.version(id), StandardCopyOption.ATOMIC_MOVE);
    }
    return id;
  }

  private boolean isReusable(String id) {
    return !Files.exists(lake.version(id).resolve(DOUBTED))
        && read(id, MANIFEST, VersionManifest.class)
            .filter(manifest -> manifest.id().equals(id))
            .isPresent();
  }

  /**
   * Replaces the files of a version that people may be reading, each by a rename, so that CURRENT never points at
   * nothing. Both sets are made from the same tables. The mark of doubt is removed last.
   */
  private static void replace(Path made, Path version) throws IOException {
    List<String> wanted = VersionFiles.paths(made);
    for (String path :
        Stream.concat(wanted.stream(), Stream.of(VersionFiles.FILE)).toList()) {
      Path target = version.resolve(path);
      Files.createDirectories(target.resolveSibling("."));
      if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
        Folders.remove(target);
      }
      Files.move(
          made.resolve(path),
          target,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    for (String path : VersionFiles.paths(version)) {
      if (!wanted.contains(path)) {
        Files.delete(version.resolve(path));
      }
    }
    Files.deleteIfExists(version.resolve(DOUBTED));
  }

  /**
   * Mends what can be mended without the tables: restores the manifest from its copy and removes files that do not
   * belong to the version.
   */
  public void tidy(String id) throws IOException {
    Optional<VersionFiles> files = files(id);
    if (files.isPresent() && files.get().manifest().id().equals(id)) {
      Path folder = lake.version(id);
      Json.write(folder.resolve(MANIFEST), files.get().manifest());
      for (String path : VersionFiles.paths(folder)) {
        if (!files.get().sha256().containsKey(path)) {
          Files.delete(folder.resolve(path));
        }
      }
    }
  }

  /** Records the digests of a version made by an older program; does nothing when it has digests. */
  public void adopt(String id) throws IOException {
    Path file = lake.version(id).resolve(VersionFiles.FILE);
    if (!Files.exists(file)) {
      Json.write(file, VersionFiles.of(lake.version(id), manifest(id)));
    }
  }

  /**
   * Replaces one file of a version and its digest, as when rows are erased from a list. A file that did not match its
   * digest is still reported as damaged.
   *
   * @param by a file on the lake's disk, which is moved
   */
  public void substitute(String id, String path, Path by) throws IOException {
    Path target = lake.version(id).resolve(path);
    Optional<VersionFiles> files = files(id);
    if (files.isPresent() && Sha256.of(target).equals(files.get().sha256().get(path))) {
      Json.write(
          lake.version(id).resolve(VersionFiles.FILE), files.get().with(path, Sha256.of(by)));
    }
    Files.move(by, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Points CURRENT at a version by one rename, and on first use the workspace's {@code site} at CURRENT's site. */
  public void publish(String id, Path workspace) throws IOException {
    if (!exists(id)) {
      throw new IllegalStateException(
          "version %s is not complete and cannot be published".formatted(id));
    }
    replaceLink(lake.current(), Path.of("versions", id));
    Path siteLink = workspace.toAbsolutePath().normalize().resolve(SITE);
    Path site = workspace.toAbsolutePath().normalize().relativize(lake.current().resolve(SITE));
    if (!Files.isSymbolicLink(siteLink) || !Files.readSymbolicLink(siteLink).equals(site)) {
      if (Files.exists(siteLink, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(siteLink)) {
        throw new IOException(
            "'%s' is in the way: it is not the link to the published page".formatted(siteLink));
      }
      replaceLink(siteLink, site);
    }
  }

  private static void replaceLink(Path link, Path target) throws IOException {
    Path aside = link.resolveSibling(
        "." + link.getFileName() + ".tmp" + ProcessHandle.current().pid());
    Files.deleteIfExists(aside);
    Files.createSymbolicLink(aside, target);
    Files.move(aside, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
