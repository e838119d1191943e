package vn.htx.ingest.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.ingest.workbook.OdsSource;
import vn.htx.ingest.workbook.XlsSource;
import vn.htx.ingest.workbook.XlsxSource;

/**
 * A workbook of an archive, copied to a file that only its owner may read, since the reader needs random access. The
 * copy is unlinked as soon as it is opened, so that it is never left behind, however the run ends.
 */
final class Unpacked implements AutoCloseable {
  private final Path copy;
  private final Signature signature;

  /**
   * Copies a workbook.
   *
   * @param in its bytes, limited by the archive's budget
   * @param byName the format by its name
   */
  Unpacked(InputStream in, InboxFile.Format byName) throws IOException {
    copy = Files.createTempFile("htx-", ".tmp");
    try {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      signature = Signature.of(copy, byName);
    } catch (IOException | RuntimeException failure) {
      Files.deleteIfExists(copy);
      throw failure;
    }
  }

  /** Whether it is an archive itself. */
  boolean isArchive() {
    return signature.format() == InboxFile.Format.ARCHIVE;
  }

  InboxFile.Fault fault() throws IOException {
    return signature.fault().isNone() ? Inbox.fault(copy, signature.format()) : signature.fault();
  }

  /**
   * Its sheets.
   *
   * @param archive the file that it was in
   */
  SheetSource open(InboxFile archive) {
    if (!signature.fault().isNone()) {
      throw new UnreadableException(signature.fault());
    }
    return switch (signature.format()) {
      case XLS -> new XlsSource(copy, archive);
      case ODS -> new OdsSource(copy, archive);
      case XLSX, CSV, JSON, ARCHIVE, OTHER, UNKNOWN -> new XlsxSource(copy, archive);
    };
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(copy);
  }
}
