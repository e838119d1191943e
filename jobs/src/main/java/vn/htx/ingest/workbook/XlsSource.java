package vn.htx.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.model.Sha256;

/** Rows of an Excel 97-2003 workbook's visible sheets, streamed; holds the shared strings and one row. */
public final class XlsSource implements SheetSource {
  private static final int DAYS_FROM_1900_TO_1904 = 1462;

  private final Path path;
  private final InboxFile file;
  private final XlsFile workbook;
  private final XlsScan.XlsWorkbook found;
  private final XlsGlobals globals;
  private final Iterator<XlsScan.XlsSheet> sheets;
  private XlsScan.@Nullable XlsSheet sheet;
  private @Nullable XlsRows rows;

  public XlsSource(Path path, InboxFile file) {
    this.path = path;
    this.file = file;
    try {
      workbook = new XlsFile(path);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
    try {
      found = XlsScan.read(workbook.stream(0), workbook.size());
      globals = globals(workbook);
    } catch (IOException | RuntimeException failure) {
      UnreadableException known = unreadable(failure);
      try {
        workbook.close();
      } catch (IOException whileClosing) {
        known.addSuppressed(whileClosing);
      }
      throw known;
    }
    sheets = found.sheets().stream().filter(each -> !each.hidden()).iterator();
  }

  /** The reader throws exceptions of many types for damaged files. */
  private static UnreadableException unreadable(Exception failure) {
    return failure instanceof UnreadableException known
        ? known
        : new UnreadableException(WorkbookFaults.broken(), failure);
  }

  private static XlsGlobals globals(XlsFile workbook) throws IOException {
    try (InputStream in = workbook.stream(0)) {
      return XlsGlobals.read(in);
    }
  }

  @Override
  public boolean nextSheet() {
    if (!sheets.hasNext()) {
      return false;
    }
    XlsScan.XlsSheet next = sheets.next();
    sheet = next;
    try {
      rows = new XlsRows(workbook.stream(next.from()), globals);
    } catch (IOException | RuntimeException failure) {
      throw unreadable(failure);
    }
    return true;
  }

  @Override
  public String sheet() {
    return sheet == null ? "" : sheet.name();
  }

  @Override
  public Optional<SourceRow> next() {
    try {
      return rows == null ? Optional.empty() : rows.next();
    } catch (RuntimeException failure) {
      throw unreadable(failure);
    }
  }

  @Override
  public SheetShape shape() {
    return sheet == null ? SheetShape.NONE : sheet.shape();
  }

  @Override
  public long counted() {
    return sheet == null ? 0 : sheet.rows();
  }

  @Override
  public int serialShift() {
    return found.date1904() ? DAYS_FROM_1900_TO_1904 : 0;
  }

  @Override
  public List<String> hiddenSheets() {
    return found.sheets().stream()
        .filter(XlsScan.XlsSheet::hidden)
        .map(XlsScan.XlsSheet::name)
        .toList();
  }

  @Override
  public boolean isUnchanged() {
    try (InputStream in = Files.newInputStream(path)) {
      return Sha256.of(in).equals(file.sha256());
    } catch (IOException gone) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
