package vn.htx.ingest.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.model.Sha256;

/** Rows of the visible sheets of an OpenDocument workbook, streamed. */
public final class OdsSource implements SheetSource {
  private final Path path;
  private final InboxFile file;
  private final OdsFile workbook;
  private final List<OdsScan.OdsSheet> sheets;
  private final OdsRows rows;
  private final List<String> hidden = new ArrayList<>();
  private int sheet = -1;

  public OdsSource(Path path, InboxFile file) {
    this.path = path;
    this.file = file;
    try {
      workbook = new OdsFile(path);
    } catch (IOException failure) {
      throw unreadable(failure);
    }
    try {
      try (InputStream content = workbook.content()) {
        sheets = OdsScan.read(content);
      }
      rows = new OdsRows(workbook.content());
    } catch (IOException | RuntimeException failure) {
      UnreadableException known = unreadable(failure);
      try {
        workbook.close();
      } catch (IOException whileClosing) {
        known.addSuppressed(whileClosing);
      }
      throw known;
    }
  }

  private static UnreadableException unreadable(Exception failure) {
    return failure instanceof UnreadableException known
        ? known
        : new UnreadableException(WorkbookFaults.brokenOds(), failure);
  }

  @Override
  public boolean hasSeveralSheets() {
    return sheets.size() > 1;
  }

  @Override
  public boolean nextSheet() {
    try {
      while (rows.nextSheet()) {
        sheet++;
        if (!sheets.get(sheet).hidden()) {
          return true;
        }
        hidden.add(rows.name());
      }
      return false;
    } catch (IOException | RuntimeException failure) {
      throw unreadable(failure);
    }
  }

  @Override
  public String sheet() {
    return rows.name();
  }

  @Override
  public Optional<SourceRow> next() {
    try {
      return rows.next();
    } catch (IOException | RuntimeException failure) {
      throw unreadable(failure);
    }
  }

  @Override
  public SheetShape shape() {
    return sheets.get(sheet).shape();
  }

  @Override
  public long counted() {
    return sheets.get(sheet).rows();
  }

  /** Dates are stored as dates there and are converted to the 1900 system here. */
  @Override
  public int serialShift() {
    return 0;
  }

  @Override
  public List<String> hiddenSheets() {
    return List.copyOf(hidden);
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
    rows.close();
    workbook.close();
  }
}
