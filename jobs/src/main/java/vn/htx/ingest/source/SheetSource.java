package vn.htx.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a file, sheet by sheet, read once and in order. Reading may throw {@link UnreadableException}. */
public interface SheetSource extends AutoCloseable {
  /** Most sheets of a file. */
  int MOST_SHEETS = 200;

  /** Whether there may be more than one sheet. */
  default boolean hasSeveralSheets() {
    return true;
  }

  /** Moves to the next visible sheet; false when there is none. A CSV has one, named "". */
  boolean nextSheet();

  /** The sheet's name, as in {@code row_accounting}. */
  String sheet();

  /** The sheet's next row, empty at its end. */
  Optional<SourceRow> next();

  /** Merged cells and hidden rows of the sheet; empty for formats without them. */
  default SheetShape shape() {
    return SheetShape.NONE;
  }

  /** Rows of the sheet counted without the parser. */
  long counted();

  /** Days to add to a date serial of this file: 0, or 1462 in a workbook of the 1904 system. */
  int serialShift();

  /** Names of what was ignored: hidden sheets, entries of an archive that are not data. */
  List<String> hiddenSheets();

  /** How many columns, from the left, belong to the sheet itself; the others are joined from parent rows. */
  default int ownColumns() {
    return Integer.MAX_VALUE;
  }

  /** Whether this sheet's rows are joined to repeats in other sheets of a form; known after its first row. */
  default boolean isParent() {
    return false;
  }

  /** Remarks for people on the sheet, although every row of it was read; complete after its last row. */
  default List<InboxFile.Fault> remarks() {
    return List.of();
  }

  /** Whether the bytes just read are those that were scanned; valid after the last row. */
  boolean isUnchanged();

  @Override
  void close() throws IOException;
}
