package vn.htx.bench;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Copies a workspace without generated files. */
public final class WorkspaceCopy {
  private static final Set<String> GENERATED = Set.of("lake", "site", "private");

  private WorkspaceCopy() {}

  /**
   * Copies a workspace's files into another folder.
   *
   * @param besides further folders that are left out, as paths below the workspace
   */
  public static void of(Path from, Path to, String... besides) throws IOException {
    Set<String> more = Set.of(besides);
    Files.walkFileTree(from, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
          throws IOException {
        String name = from.relativize(folder).toString();
        if (GENERATED.contains(name) || more.contains(name)) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(to.resolve(name));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        if (attributes.isRegularFile()) {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        }
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
