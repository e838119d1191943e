package vn.htx.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a file, sheet by sheet, to be taken once and in order. Taking rows may throw {@link
 * UnreadableException}.
 */
public interface SheetSource extends AutoCloseable {
  /** Data entries. */
  int MOST_SHEETS = 200;

  /** Whether there may be more than one sheet. */
  default boolean hasSeveralSheets() {
    return true;
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

  /** Rows of the sheet counted without the parser. */
  long counted();

  /** Days to add to a date serial of this file: 0, or 1462 in a workbook of the 1904 system. */
  int serialShift();

  /** Names of what was passed over: hidden sheets, entries of an archive that are no data. */
  List<String> hiddenSheets();

  /** How many columns of the sheet, from the left, are its own: those beyond are joined from the rows it hangs on. */
  default int ownColumns() {
    return Integer.MAX_VALUE;
  }

  /**
   * Whether rows of other sheets of a form hang on this sheet's rows and bear their cells; known after its first row.
   */
  default boolean isParent() {
    return false;
  }

  /** What a reader of the sheet should know though every row of it was given; asked after its last row. */
  default List<InboxFile.Fault> remarks() {
    return List.of();
  }

  /** Whether the bytes just read are those that were scanned; asked after the last row. */
  boolean isUnchanged();

  @Override
  void close() throws IOException;
}
