package vn.htx.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file, sheet by sheet, to be taken once and in order. Taking rows may throw {@link
 * UnreadableException}.
 */
public interface SheetSource extends AutoCloseable {
  /** Opens a file, or one part of a CSV file. */
  static SheetSource open(Path inbox, InboxFile file, CsvLayout.Part part) {
    Path path = inbox.resolve(file.path());
    return switch (file.format()) {
      case XLSX -> new XlsxSource(path, file);
      case XLS -> new XlsSource(path, file);
      case CSV, OTHER -> new CsvSource(path, file, part);
    };
  }

  /** Goes on to the next visible sheet; false when there is none. A CSV has one, named "". */
  boolean nextSheet();

  /** The sheet's name as {@code row_accounting} has it. */
  String sheet();

  /** The sheet's next row, empty at its end. */
  Optional<SourceRow> next();

  /** Merged cells and hidden rows of the sheet; none where the format knows no such thing. */
  default SheetShape shape() {
    return SheetShape.NONE;
  }

  /** The first row that is not blank, for a part that does not hold it; empty when this source gives it itself. */
  Optional<SourceRow> headerElsewhere();

  /** Rows of the sheet counted without the parser, header and rows above it included. */
  long counted();

  /** Days to add to a date serial of this file: 0, or 1462 in a workbook of the 1904 system. */
  int serialShift();

  /** Names of the sheets that were passed over because they are hidden. */
  List<String> hiddenSheets();

  /** Whether the bytes just read are those that were scanned; asked after the last row. */
  boolean isUnchanged();

  @Override
  void close() throws IOException;
}
