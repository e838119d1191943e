package vn.htx.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.model.Sha256;

/**
 * The {@code files.json} of a version: digests of what people read. The version's id does not cover the bytes of
 * {@code htx.duckdb} and of the pages. A second copy of the manifest is kept here, by which a damaged one is mended.
 *
 * @param sha256 digest of every file by its path inside the version's folder, with {@code /}
 */
record VersionFiles(VersionManifest manifest, SortedMap<String, String> sha256) {
  static final String FILE = "files.json";

  /** Files in a version's folder that are not part of its contents. */
  private static final Set<String> NOT_LISTED = Set.of(FILE, Versions.DOUBTED);

  VersionFiles {
    Objects.requireNonNull(manifest);
    Objects.requireNonNull(sha256);
  }

  /** The digests of a folder as it is now; its manifest need not be written yet. */
  static VersionFiles of(Path folder, VersionManifest manifest) throws IOException {
    var sha256 = new TreeMap<String, String>();
    for (String path : paths(folder)) {
      sha256.put(path, Sha256.of(folder.resolve(path)));
    }
    sha256.put(Versions.MANIFEST, Sha256.of(Json.text(manifest)));
    return new VersionFiles(manifest, sha256);
  }

  /** The same with another digest for one file. */
  VersionFiles with(String path, String bytesSha256) {
    var changed = new TreeMap<>(sha256);
    changed.put(path, bytesSha256);
    return new VersionFiles(manifest, changed);
  }

  /** The paths of all files in a version's folder that should be listed, in order. */
  static List<String> paths(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !Files.isDirectory(path))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .filter(path -> !NOT_LISTED.contains(path))
          .sorted()
          .toList();
    }
  }
}
