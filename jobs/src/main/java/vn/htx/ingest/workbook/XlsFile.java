package vn.htx.ingest.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.UnreadableException;

/** The compound file of an old workbook, or of a newer one with a password ([MS-CFB], [MS-OFFCRYPTO] 2.3). */
public final class XlsFile implements Closeable {
  private final POIFSFileSystem files;
  private final DocumentEntry workbook;

  /** @throws UnreadableException when the file is not a compound file, or holds no readable workbook */
  XlsFile(Path file) throws IOException {
    try {
      files = new POIFSFileSystem(file.toFile(), true);
    } catch (RuntimeException damaged) {
      throw new UnreadableException(WorkbookFaults.broken(), damaged);
    }
    try {
      workbook = workbook(files.getRoot());
    } catch (IOException | RuntimeException failure) {
      files.close();
      throw failure;
    }
  }

  /** Why the file is not a workbook; {@code NONE} when it looks like one. */
  public static InboxFile.Fault fault(Path file) {
    try (XlsFile workbook = new XlsFile(file)) {
      return workbook.size() > 0 ? InboxFile.Fault.NONE : WorkbookFaults.broken();
    } catch (UnreadableException refused) {
      return refused.fault();
    } catch (IOException | RuntimeException damaged) {
      return WorkbookFaults.broken();
    }
  }

  /** The workbook's stream, which was named Book until Excel 97; some programs write it in capitals. */
  private static DocumentEntry workbook(DirectoryNode root) throws IOException {
    if (find(root, "EncryptedPackage").isPresent()) {
      throw new UnreadableException(WorkbookFaults.password());
    }
    Optional<String> name = find(root, "Workbook").or(() -> find(root, "Book"));
    if (name.isPresent() && root.getEntry(name.get()) instanceof DocumentEntry document) {
      return document;
    }
    throw new UnreadableException(WorkbookFaults.noWorkbook());
  }

  private static Optional<String> find(DirectoryNode root, String name) {
    return root.getEntryNames().stream()
        .filter(each -> each.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  long size() {
    return workbook.getSize();
  }

  /** The workbook's records from an offset. */
  InputStream stream(long from) throws IOException {
    var stream = new DocumentInputStream(workbook);
    stream.skipNBytes(from);
    return stream;
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
