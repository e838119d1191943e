package vn.htx.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.htx.model.Sha256;

/**
 * Rows of the CSV files in an archive, each a sheet named by its entry, and of the JSON documents, whose repeats are
 * sheets too; one entry is inflated at a time.
 */
final class ArchiveSource implements SheetSource {
  private final Path path;
  private final InboxFile file;
  private final Archive archive;
  private final Iterator<String> names;
  private String sheet = "";
  private long counted;
  private @Nullable CsvRecords records;
  private @Nullable KoboJsonSource json;
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
      if (json != null && json.nextSheet()) {
        return true;
      }
      closeRecords();
      if (!names.hasNext()) {
        return false;
      }
      sheet = names.next();
      if (Archive.isJson(sheet)) {
        String name = sheet;
        json = new KoboJsonSource(() -> archive.openAnew(name), name, jsonSheets);
        return json.nextSheet();
      }
      CsvScan.Found found = archive.scan(sheet);
      if (!found.fault().isNone()) {
        throw new UnreadableException(found.fault());
      }
      counted = found.layout().records();
      records = new CsvRecords(archive.open(sheet), found.layout(), 0);
      return true;
    } catch (IOException failure) {
      throw Archive.broken(failure);
    }
  }

  @Override
  public String sheet() {
    return json == null ? sheet : json.sheet();
  }

  @Override
  public Optional<SourceRow> next() {
    if (json != null) {
      return json.next();
    }
    try {
      return records == null ? Optional.empty() : records.next();
    } catch (UncheckedIOException failure) {
      throw Archive.broken(failure);
    }
  }

  @Override
  public long counted() {
    return json == null ? counted : json.counted();
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
  public List<InboxFile.Fault> remarks() {
    return json == null ? List.of() : json.remarks();
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
    if (json != null) {
      json.close();
    }
    json = null;
  }

  @Override
  public void close() throws IOException {
    closeRecords();
    archive.close();
  }
}
