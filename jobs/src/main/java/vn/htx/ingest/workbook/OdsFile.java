package vn.htx.ingest.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.htx.ingest.source.Budget;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.UnreadableException;

/** The archive of an OpenDocument workbook (ODF 1.3 Part 2, Part 3 chapter 9); nothing is unpacked to disk. */
public final class OdsFile implements Closeable {
  private static final String CONTENT = "content.xml";
  private static final String MANIFEST = "META-INF/manifest.xml";

  private final ZipFile zip;
  private final long size;

  /** @throws UnreadableException when the workbook has a password */
  OdsFile(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
    size = Files.size(file);
    try {
      if (isEncrypted()) {
        throw new UnreadableException(WorkbookFaults.password());
      }
    } catch (IOException | UnreadableException failure) {
      zip.close();
      throw failure;
    }
  }

  /** Why the file is not a workbook; {@code NONE} when it looks like one. */
  public static InboxFile.Fault fault(Path file) {
    try (OdsFile workbook = new OdsFile(file)) {
      workbook.content().close();
      return InboxFile.Fault.NONE;
    } catch (UnreadableException refused) {
      return refused.fault();
    } catch (IOException damaged) {
      return WorkbookFaults.brokenOds();
    }
  }

  private boolean isEncrypted() throws IOException {
    Optional<ZipEntry> manifest = Optional.ofNullable(zip.getEntry(MANIFEST));
    if (manifest.isEmpty()) {
      return false;
    }
    try (InputStream in =
        new Budget(Budget.Kind.OPEN_DOCUMENT, size).limit(zip.getInputStream(manifest.get()))) {
      byte[] list = in.readNBytes((int) XlsxParts.MAX_LIST);
      return new String(list, StandardCharsets.ISO_8859_1).contains(":encryption-data");
    }
  }

  /** The XML of all sheets from its start, limited by the workbook's budget. */
  InputStream content() throws IOException {
    ZipEntry entry = Optional.ofNullable(zip.getEntry(CONTENT))
        .orElseThrow(() -> new ZipException("the workbook has no part " + CONTENT));
    return new Budget(Budget.Kind.OPEN_DOCUMENT, size).limit(zip.getInputStream(entry));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
