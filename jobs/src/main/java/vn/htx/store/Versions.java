package vn.htx.store;

import java.io.IOException;
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

/** The versions of a lake: built aside, complete before anything points at them, published by one rename. */
public final class Versions {
  public static final String MANIFEST = "manifest.json";
  public static final String DATABASE = "htx.duckdb";
  public static final String SITE = "site";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

  private final Lake lake;

  public Versions(Lake lake) {
    this.lake = lake;
  }

  /** Fills a version's folder before it exists. */
  @FunctionalInterface
  public interface Builder {
    /** Writes {@code htx.duckdb} and {@code site/} into a folder that nothing points at yet. */
    void build(Path folder) throws IOException;
  }

  /** Whether a complete version has this id; a text that is no id, such as a path, names none. */
  public boolean exists(String id) {
    return ID.matcher(id).matches() && Files.exists(lake.version(id).resolve(MANIFEST));
  }

  public VersionManifest manifest(String id) throws IOException {
    return Json.read(lake.version(id).resolve(MANIFEST), VersionManifest.class);
  }

  public Optional<VersionManifest> published() throws IOException {
    Optional<String> id = lake.published();
    return id.isPresent() && exists(id.get()) ? Optional.of(manifest(id.get())) : Optional.empty();
  }

  /** The version of the newest day up to the given one. */
  public Optional<VersionManifest> newest(LocalDate last) throws IOException {
    var found = new ArrayList<VersionManifest>();
    for (String id : list()) {
      found.add(manifest(id));
    }
    return found.stream()
        .filter(each -> !each.asOfDay().isAfter(last))
        .max(Comparator.comparing(VersionManifest::asOfDay));
  }

  /** The ids of all complete versions, in name order. */
  public List<String> list() throws IOException {
    var ids = new ArrayList<String>();
    for (Path folder : Folders.list(lake.versions())) {
      if (Files.exists(folder.resolve(MANIFEST))) {
        ids.add(folder.getFileName().toString());
      }
    }
    return ids;
  }

  /** Builds a version unless it is there; returns its id. */
  public String build(VersionManifest manifest, Builder builder) throws IOException {
    String id = manifest.id();
    if (exists(id)) {
      return id;
    }
    Path aside = lake.work("version-" + id);
    Files.createDirectories(aside);
    builder.build(aside);
    Json.write(aside.resolve(MANIFEST), manifest);
    Folders.remove(lake.version(id));
    Files.createDirectories(lake.versions());
    Files.move(aside, lake.version(id), StandardCopyOption.ATOMIC_MOVE);
    return id;
  }

  /** Points CURRENT at a version by one rename, and the workspace's {@code site} at CURRENT's site, once and for all. */
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
