package vn.htx.app.desk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.htx.model.Sha256;

/**
 * The folders of a workspace that people fill: {@code inbox/} and {@code review/}. A file is put beside what lies
 * there and never over it; of two that come under one name at once, both are kept.
 */
final class Shelves {
  private static final int MOST_NUMBERS = 1_000;

  private final Path workspace;

  Shelves(Path workspace) {
    this.workspace = workspace;
  }

  /** The folders below a dataset's own, with slashes. */
  List<String> folders(String dataset) {
    Path root = workspace.resolve("inbox").resolve(dataset);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(root, 2)) {
      return all.filter(path -> !path.equals(root))
          .filter(Files::isDirectory)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(path -> Stream.of(path.split("/")).noneMatch(part -> part.startsWith(".")))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** A file below a folder of the workspace that has the same bytes as another one. */
  Optional<String> same(Path file, String below) throws IOException {
    Path root = workspace.resolve(below);
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    long size = Files.size(file);
    String sha256 = "";
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
        if (Files.size(each) == size) {
          sha256 = sha256.isEmpty() ? Sha256.of(file) : sha256;
          if (Sha256.of(each).equals(sha256)) {
            return Optional.of(workspace.relativize(each).toString().replace('\\', '/'));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Puts a file into a folder of the workspace under its name, or with a number behind it where that is taken. */
  synchronized String put(Path file, String folder, String name) throws IOException {
    Path into = Files.createDirectories(workspace.resolve(folder));
    Set<String> taken = new HashSet<>();
    try (Stream<Path> all = Files.list(into)) {
      all.forEach(each -> taken.add(SafeName.key(each.getFileName().toString())));
    }
    share(file);
    for (int number = 1; number <= MOST_NUMBERS; number++) {
      String free = number == 1 ? name : SafeName.numbered(name, number);
      if (!taken.contains(SafeName.key(free)) && moved(file, into.resolve(free))) {
        return "%s/%s".formatted(folder, free);
      }
    }
    throw new IOException("no free name in " + folder);
  }

  /** As files are that people copy there themselves: the night may run as another user of the group. */
  private static void share(Path file) throws IOException {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    } catch (UnsupportedOperationException without) {
      // Rights of another kind are inherited from the folder.
    }
  }

  /** Moves a file unless something has the name already, which another program may have taken just now. */
  private static boolean moved(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
      Files.delete(file);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    } catch (IOException | UnsupportedOperationException withoutLinks) {
      return movedWithoutLinks(file, target);
    }
  }

  private static boolean movedWithoutLinks(Path file, Path target) throws IOException {
    try {
      Files.move(file, target);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return false;
    }
  }
}
