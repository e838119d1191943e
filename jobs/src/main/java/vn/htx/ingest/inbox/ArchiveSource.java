package vn.htx.ingest.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.csv.CsvRecords;
import vn.htx.ingest.csv.CsvScan;
import vn.htx.ingest.json.KoboJsonSource;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.model.Sha256;

/**
 * Rows of an archive's data: each CSV file is a sheet named by its entry; sheets of workbooks and the repeats of JSON
 * documents are sheets too. One entry is inflated at a time. The sheets of a workbook that is the archive's only data
 * keep their own names.
 */
final class ArchiveSource implements SheetSource {
  private final Path path;
  private final InboxFile file;
  private final Archive archive;
  private final Iterator<String> names;
  private String sheet = "";
  private long counted;
  private List<InboxFile.Fault> remarks = List.of();
  private @Nullable CsvRecords records;
  private @Nullable SheetSource inner;
  private String folder = "";
  private final List<String> hidden = new ArrayList<>();
  private final Set<String> jsonSheets = new HashSet<>();

  ArchiveSource(Path path, InboxFile file) {
    this.path = path;
    this.file = file;
    archive = new Archive(path);
    names = archive.data().iterator();
  }

  @Override
  public boolean nextSheet() {
    try {
      while (true) {
        if (inner != null && inner.nextSheet()) {
          return true;
        }
        closeEntry();
        if (!names.hasNext()) {
          return false;
        }
        if (!open(names.next())) {
          return true;
        }
      }
    } catch (IOException failure) {
      throw UnreadableException.brokenArchive(failure);
    }
  }

  /** Opens an entry; returns whether it has several sheets, whereas a CSV file is one. */
  private boolean open(String name) throws IOException {
    sheet = name;
    folder = "";
    if (Archive.isJson(name)) {
      inner = new KoboJsonSource(() -> archive.openAnew(name), name, jsonSheets);
      return true;
    }
    if (archive.isWorkbook(name)) {
      folder = archive.data().size() > 1 ? name + "/" : "";
      try (Unpacked workbook = archive.unpack(name)) {
        inner = workbook.open(file);
      }
      return true;
    }
    CsvScan.ScannedCsv found = archive.scan(name);
    if (!found.fault().isNone()) {
      throw new UnreadableException(found.fault());
    }
    counted = found.layout().records();
    remarks = found.layout().remarks();
    records = new CsvRecords(archive.open(name), found.layout(), 0);
    return false;
  }

  @Override
  public String sheet() {
    return inner == null ? sheet : folder + inner.sheet();
  }

  @Override
  public Optional<SourceRow> next() {
    if (inner != null) {
      return inner.next();
    }
    try {
      return records == null ? Optional.empty() : records.next();
    } catch (UncheckedIOException failure) {
      throw UnreadableException.brokenArchive(failure);
    }
  }

  @Override
  public SheetShape shape() {
    return inner == null ? SheetShape.NONE : inner.shape();
  }

  @Override
  public long counted() {
    return inner == null ? counted : inner.counted();
  }

  @Override
  public int serialShift() {
    return inner == null ? 0 : inner.serialShift();
  }

  /** Entries that are not data, and hidden sheets of the workbooks read so far. */
  @Override
  public List<String> hiddenSheets() {
    return Stream.concat(archive.others().stream(), hidden.stream()).toList();
  }

  @Override
  public List<InboxFile.Fault> remarks() {
    return inner == null ? remarks : inner.remarks();
  }

  @Override
  public boolean isUnchanged() {
    try (InputStream in = Files.newInputStream(path)) {
      return Sha256.of(in).equals(file.sha256());
    } catch (IOException gone) {
      return false;
    }
  }

  private void closeEntry() throws IOException {
    if (records != null) {
      records.close();
    }
    records = null;
    if (inner != null) {
      inner.hiddenSheets().forEach(name -> hidden.add(folder + name));
      inner.close();
    }
    inner = null;
  }

  @Override
  public void close() throws IOException {
    closeEntry();
    archive.close();
  }
}
