package vn.htx.validate.row;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import vn.htx.ingest.form.Repeats;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.table.SheetTables;
import vn.htx.ingest.table.TablePart;
import vn.htx.validate.check.Checks;

/**
 * Headers for parts of files that do not contain them, each found once, on first request. Thread-safe; serialization
 * drops the headers found.
 */
public final class EarlierHeads implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient ConcurrentHashMap<String, TablePart.Head> found =
      new ConcurrentHashMap<>();

  /** The header in a file's first part, with the first rows; {@link SheetTables#NO_HEAD} where there is none. */
  public TablePart.Head of(Checks checks, Path inbox, InboxFile file) {
    return found.computeIfAbsent(file.path(), path -> find(checks, inbox, file));
  }

  private static TablePart.Head find(Checks checks, Path inbox, InboxFile file) {
    try (SheetSource start = Repeats.open(inbox, file, file.parts().get(0))) {
      start.nextSheet();
      var tables = new SheetTables(start, checks.vocabulary());
      while (tables.hasNext()) {
        if (tables.next() instanceof TablePart.Head head) {
          return head;
        }
      }
      return SheetTables.NO_HEAD;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Object readResolve() {
    return new EarlierHeads();
  }
}
