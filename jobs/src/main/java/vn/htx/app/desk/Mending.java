package vn.htx.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.app.account.OwnersFolder;

/** The correction workbooks that the last night wrote, by the files of the inbox whose rejected rows they hold. */
final class Mending {
  private final Path folder;

  Mending(Path workspace) {
    this.folder = workspace.resolve(OwnersFolder.PRIVATE).resolve("corrections");
  }

  /** The paths of all of them below their folder, as {@code loans/2026-06.csv.xlsx}. */
  Set<String> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".xlsx") && file.contains("/"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** The last one of a file of the inbox. */
  static Optional<String> of(String inboxFile, Set<String> all) {
    int slash = inboxFile.indexOf('/');
    String stem =
        inboxFile.substring(0, slash + 1) + inboxFile.substring(slash + 1).replace("/", "__");
    Pattern its = Pattern.compile(Pattern.quote(stem) + "(__\\d+)?\\.xlsx");
    return all.stream()
        .filter(name -> its.matcher(name).matches())
        .max((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length());
  }

  /** One of them by its path, if it is one. */
  Optional<Path> find(String name) throws IOException {
    return all().contains(name) ? Optional.of(folder.resolve(name)) : Optional.empty();
  }
}
