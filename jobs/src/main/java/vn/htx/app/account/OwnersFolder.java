package vn.htx.app.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Folders and files that nobody but their owner may read, where the file system knows such rights. */
public final class OwnersFolder {
  /** The folder of a workspace for what holds personal data. */
  public static final String PRIVATE = "private";

  private OwnersFolder() {}

  /** Makes a folder below {@code private/}, and that one, with rights for their owner alone. */
  public static Path make(Path workspace, String... names) throws IOException {
    Path folder = workspace.resolve(PRIVATE);
    Files.createDirectories(folder);
    restrict(folder, "rwx------");
    for (String name : names) {
      folder = folder.resolve(name);
      Files.createDirectories(folder);
      restrict(folder, "rwx------");
    }
    return folder;
  }

  /** The folder that holds a file. */
  static Path of(Path file) {
    return Optional.ofNullable(file.getParent()).orElseThrow();
  }

  /** Leaves a file to its owner alone. */
  public static void restrict(Path file) throws IOException {
    restrict(file, "rw-------");
  }

  private static void restrict(Path file, String rights) throws IOException {
    try {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    } catch (UnsupportedOperationException without) {
      // Rights of another kind are inherited from the folder.
    }
  }
}
