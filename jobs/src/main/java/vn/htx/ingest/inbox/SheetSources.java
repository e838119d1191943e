package vn.htx.ingest.inbox;

import java.nio.file.Path;
import vn.htx.ingest.csv.CsvSource;
import vn.htx.ingest.json.KoboJsonSource;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.workbook.OdsSource;
import vn.htx.ingest.workbook.XlsSource;
import vn.htx.ingest.workbook.XlsxSource;

/** Opens the reader of each format; a new format is added here. */
public final class SheetSources {
  private SheetSources() {}

  /**
   * Opens a file, or one part of a CSV file, with its sheets as they are; {@code Repeats.open} joins those of a form.
   */
  public static SheetSource open(Path inbox, InboxFile file, CsvLayout.Part part) {
    Path path = inbox.resolve(file.location());
    return switch (file.format()) {
      case ARCHIVE -> new ArchiveSource(path, file);
      case JSON -> new KoboJsonSource(path, file);
      case XLSX -> new XlsxSource(path, file);
      case XLS -> new XlsSource(path, file);
      case ODS -> new OdsSource(path, file);
      case CSV, OTHER, UNKNOWN -> new CsvSource(path, file, part);
    };
  }
}
