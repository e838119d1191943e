package vn.htx.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.model.Sha256;

/** Rows of the CSV files in an archive, each a sheet named by its entry; one entry is inflated at a time. */
final class ArchiveSource implements SheetSource {
  private final Path path;
  private final InboxFile file;
  private final Archive archive;
  private final Iterator<String> names;
  private String sheet = "";
  private long counted;
  private @Nullable CsvRecords records;

  ArchiveSource(Path path, InboxFile file) {
    this.path = path;
    this.file = file;
    archive = new Archive(path);
    names = archive.data().iterator();
  }

  @Override
  public boolean nextSheet() {
    try {
      closeRecords();
      if (!names.hasNext()) {
        return false;
      }
      sheet = names.next();
      CsvScan.Found found = archive.scan(sheet);
      if (!found.fault().isNone()) {
        throw new UnreadableException(found.fault());
      }
      counted = found.layout().records();
      records = new CsvRecords(archive.open(sheet), found.layout().separator(), 0);
      return true;
    } catch (IOException failure) {
      throw Archive.broken(failure);
    }
  }

  @Override
  public String sheet() {
    return sheet;
  }

  @Override
  public Optional<SourceRow> next() {
    try {
      return records == null ? Optional.empty() : records.next();
    } catch (UncheckedIOException failure) {
      throw Archive.broken(failure);
    }
  }

  @Override
  public Optional<SourceRow> headerElsewhere() {
    return Optional.empty();
  }

  @Override
  public long counted() {
    return counted;
  }

  @Override
  public int serialShift() {
    return 0;
  }

  @Override
  public List<String> hiddenSheets() {
    return List.copyOf(archive.others());
  }

  @Override
  public boolean isUnchanged() {
    try (InputStream in = Files.newInputStream(path)) {
      return Sha256.of(in).equals(file.sha256());
    } catch (IOException gone) {
      return false;
    }
  }

  private void closeRecords() throws IOException {
    if (records != null) {
      records.close();
    }
    records = null;
  }

  @Override
  public void close() throws IOException {
    closeRecords();
    archive.close();
  }
}
