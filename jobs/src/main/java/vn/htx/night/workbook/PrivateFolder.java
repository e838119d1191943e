package vn.htx.night.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.model.Sha256;
import vn.htx.store.Json;

/**
 * A folder below {@code private/} with the workbooks that the last run made for people. One that people changed where
 * it lies is never overwritten or removed; a workbook that cannot be written is reported and fails nothing. Several
 * threads may keep workbooks.
 */
final class PrivateFolder {
  private final Path folder;
  private final Consumer<String> complain;
  private final SortedMap<String, Entry> before;
  private final SortedMap<String, Entry> now = new ConcurrentSkipListMap<>();

  private PrivateFolder(Path folder, Consumer<String> complain, SortedMap<String, Entry> before) {
    this.folder = folder;
    this.complain = complain;
    this.before = before;
  }

  /**
   * What was written, by path below the folder.
   *
   * @param made from what, as a digest
   * @param sha256 of the bytes written
   */
  record Entry(String made, String sha256) {}

  /** The workbooks of the last run. */
  record Index(SortedMap<String, Entry> files) {}

  /** What is written into a workbook. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  static PrivateFolder open(Path folder, Consumer<String> complain) throws IOException {
    Path index = index(folder);
    return new PrivateFolder(
        folder,
        complain,
        Files.exists(index) ? Json.read(index, Index.class).files() : new TreeMap<>());
  }

  private static Path index(Path folder) {
    return folder.resolve(".index.json");
  }

  /** Keeps a workbook under a path; it is written again only if what it is made of changed. */
  void keep(String path, String made, Content content) {
    Optional<Entry> earlier = Optional.ofNullable(before.get(path));
    try {
      now.put(path, write(path, made, content, earlier));
    } catch (IOException | UncheckedIOException | UnreadableException unwritten) {
      warn(complain, path, unwritten);
      earlier.ifPresent(entry -> now.put(path, entry));
    }
  }

  private Entry write(String path, String made, Content content, Optional<Entry> earlier)
      throws IOException {
    Path target = folder.resolve(path);
    if (earlier.isPresent() && earlier.get().made().equals(made) && Files.exists(target)) {
      return earlier.get();
    }
    makeFolder(folder);
    makeFolder(target.resolveSibling("."));
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    Files.deleteIfExists(draft);
    try (OutputStream out = Files.newOutputStream(draft)) {
      restrict(draft, "rw-------");
      content.writeTo(out);
    }
    if (Files.exists(target) && !(earlier.isPresent() && isOurs(path, earlier.get()))) {
      Files.move(target, target.resolveSibling(aside(target)));
    }
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    return new Entry(made, Sha256.of(target));
  }

  /** Removes workbooks that are no longer needed, and writes the index. */
  void close() throws IOException {
    for (var old : before.entrySet()) {
      if (!now.containsKey(old.getKey()) && isOurs(old.getKey(), old.getValue())) {
        Files.deleteIfExists(folder.resolve(old.getKey()));
      }
    }
    if (!now.equals(before)) {
      makeFolder(folder);
      Path index = index(folder);
      Json.write(index, new Index(new TreeMap<>(now)));
      restrict(index, "rw-------");
    }
  }

  /** Where a workbook goes that people changed in place of copying it. */
  private static String aside(Path target) throws IOException {
    String name = target.getFileName().toString().replaceFirst("\\.xlsx$", "");
    return "%s.da-sua-%s.xlsx".formatted(name, Sha256.of(target).substring(0, 8));
  }

  private boolean isOurs(String path, Entry entry) throws IOException {
    Path file = folder.resolve(path);
    return Files.exists(file) && Sha256.of(file).equals(entry.sha256());
  }

  private static void makeFolder(Path wanted) throws IOException {
    Path made = wanted.normalize();
    Files.createDirectories(made);
    restrict(made, "rwx------");
    Path parent = made.getParent();
    if (parent != null && parent.endsWith("private")) {
      restrict(parent, "rwx------");
    }
  }

  /** Where the file system knows such rights. */
  private static void restrict(Path file, String rights) throws IOException {
    Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(rights);
    try {
      Files.setPosixFilePermissions(file, wanted);
    } catch (UnsupportedOperationException without) {
      // Rights of another kind are inherited from the folder.
    }
  }

  static void warn(Consumer<String> complain, String file, Exception failure) {
    complain.accept("! private/: không ghi được sổ / workbook not written: %s %s"
        .formatted(file, failure.getClass().getSimpleName()));
  }
}
