package vn.htx.ingest.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** Everything below a folder of people's files: what may be read, and what may not, with the reason. */
public final class FolderListing {
  private FolderListing() {}

  /**
   * One entry that is not a folder, or a folder that cannot be listed.
   *
   * @param inside its path below the folder
   * @param fault why it is not read; {@code NONE} for a regular file
   * @param holdsFiles whether it is, or links to, a folder whose files are unknown
   */
  public record Entry(Path inside, InboxFile.Fault fault, boolean holdsFiles) {
    /** The path below the folder with {@code /}. */
    public String path() {
      return inside.toString().replace('\\', '/');
    }
  }

  /**
   * Lists a folder, which may itself be a link; links below it are not followed.
   *
   * @throws HtxException with exit code 2 when the folder itself cannot be listed
   */
  public static List<Entry> of(Path folder) {
    var entries = new ArrayList<Entry>();
    try {
      Path root = folder.toRealPath();
      Files.walkFileTree(root, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
          boolean leadsToFolder = attributes.isSymbolicLink() && Files.isDirectory(file);
          entries.add(new Entry(root.relativize(file), fault(attributes), leadsToFolder));
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
          if (file.equals(root)) {
            throw failure;
          }
          entries.add(
              new Entry(root.relativize(file), unreadable(failure), Files.isDirectory(file)));
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException failure) {
      throw HtxException.config(
          Problem.of("Không liệt kê được thư mục", "A folder cannot be listed")
              .at(folder.toString())
              .found(failure.getClass().getSimpleName())
              .todo("cấp quyền đọc cho người chạy", "give the running user permission to read it"));
    }
    return entries;
  }

  /** Why an entry is not read: a link may lead anywhere, reading a pipe or device may never end. */
  private static InboxFile.Fault fault(BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      return InboxFile.Fault.NONE;
    }
    return attributes.isSymbolicLink()
        ? new InboxFile.Fault(
            "là liên kết nên không đọc theo; hãy chép chính tệp hoặc thư mục vào đây",
            "a link, which is not followed; copy the file or folder itself here")
        : NO_REGULAR_FILE;
  }

  /** The fault of a pipe, a socket or a device. */
  static final InboxFile.Fault NO_REGULAR_FILE = new InboxFile.Fault(
      "không phải tệp thường (ống dẫn, ổ cắm hoặc thiết bị) nên không đọc; hãy chép số liệu vào một tệp thường",
      "no regular file (a pipe, socket or device), so it is not read; copy the data into a regular file");

  /** The fault of an entry that the operating system refuses to read. */
  static InboxFile.Fault unreadable(IOException failure) {
    String why = failure.getClass().getSimpleName();
    return new InboxFile.Fault(
        "không đọc được (%s); kiểm tra quyền đọc".formatted(why),
        "it cannot be read (%s); check its permissions".formatted(why));
  }
}
