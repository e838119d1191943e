package vn.htx.app.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/**
 * {@code private/borrowers.csv} of a workspace, which people bring: who took which loan. It is read when a fund officer
 * first needs it, and again once it was changed; a night never reads it. A list that others than its owner may read is
 * not used, so that it is noticed.
 */
public final class BorrowerFile implements Borrowers {
  static final String NAME = "borrowers.csv";
  static final String PLACE = OwnersFolder.PRIVATE + "/" + NAME;

  private static final Read NOTHING = new Read(Optional.empty(), Map.of(), Optional.empty());

  private final Path file;
  private Read read = NOTHING;

  /** What the file was when it was read. */
  private record Stamp(FileTime changed, long size, Optional<Object> key) {
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(now.lastModifiedTime(), now.size(), Optional.ofNullable(now.fileKey()));
    }
  }

  /** What was read; names or a problem. */
  private record Read(
      Optional<Stamp> stamp, Map<String, String> names, Optional<Problem> problem) {}

  public BorrowerFile(Path workspace) {
    this.file = workspace.resolve(OwnersFolder.PRIVATE).resolve(NAME);
  }

  @Override
  public Named of(Collection<String> loans) {
    if (Files.notExists(file)) {
      forget();
      return Named.NOBODY;
    }
    try {
      requireOwners();
      Read now = read();
      return now.problem().map(Named::refused).orElseGet(() -> Named.listed(some(now, loans)));
    } catch (IOException unreadable) {
      return Named.refused(BorrowerRows.unreadable().found(unreadable.getClass().getSimpleName()));
    } catch (HtxException wrong) {
      return Named.refused(wrong.problems().get(0));
    }
  }

  private static Map<String, String> some(Read read, Collection<String> loans) {
    var some = new TreeMap<String, String>();
    loans.forEach(loan ->
        Optional.ofNullable(read.names().get(loan)).ifPresent(name -> some.put(loan, name)));
    return some;
  }

  private synchronized void forget() {
    read = NOTHING;
  }

  private synchronized Read read() throws IOException {
    var now = Optional.of(Stamp.of(file));
    if (!now.equals(read.stamp())) {
      read = NOTHING; // so that two lists are never in memory
      read = readNow(now);
    }
    return read;
  }

  private Read readNow(Optional<Stamp> now) throws IOException {
    try {
      return new Read(now, BorrowerRows.read(file), Optional.empty());
    } catch (HtxException wrong) {
      return new Read(now, Map.of(), Optional.of(wrong.problems().get(0)));
    }
  }

  /** Others may read it where they may both read the file and go through its folder. */
  private void requireOwners() throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return; // rights of another kind are inherited from the folder
    }
    Set<PosixFilePermission> folder = Files.getPosixFilePermissions(OwnersFolder.of(file));
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
    boolean isOthers = (folder.contains(PosixFilePermission.GROUP_EXECUTE)
            && rights.contains(PosixFilePermission.GROUP_READ))
        || (folder.contains(PosixFilePermission.OTHERS_EXECUTE)
            && rights.contains(PosixFilePermission.OTHERS_READ));
    if (isOthers) {
      throw HtxException.config(Problem.of(
              "Người khác trên máy này đọc được danh sách người vay, nên không dùng nó",
              "Others on this machine may read the list of borrowers, so it is not used")
          .at(PLACE)
          .found(PosixFilePermissions.toString(rights))
          .allowed("rw-------")
          .todo(
              "chạy: chmod 700 private; chmod 600 " + PLACE,
              "run: chmod 700 private; chmod 600 " + PLACE));
    }
  }
}
