package vn.htx.ingest.csv;

import java.util.Locale;
import vn.htx.ingest.source.InboxFile;

/**
 * Whether the reader can hold the records of a CSV file, counted byte by byte while the file is scanned: a file without
 * line breaks, or with a quote that is never closed, is one record however large it is.
 */
final class CsvLimits {
  /** Most bytes of a field: 32 times the limit of an Excel cell. */
  static final int MAX_FIELD = 1 << 20;

  /** Most bytes of a record. */
  static final int MAX_RECORD = 16 << 20;

  /** Most fields of a record: the columns of an Excel sheet, and the limit of the reader. */
  static final int MAX_FIELDS = 1 << 14;

  private int field;
  private int record;
  private int fields = 1;
  private InboxFile.Fault fault = InboxFile.Fault.NONE;

  /** @param row the record that the byte belongs to, from 1 */
  void accept(boolean fieldEnds, boolean recordEnds, long row) {
    if (recordEnds) {
      field = 0;
      record = 0;
      fields = 1;
      return;
    }
    fields += fieldEnds ? 1 : 0;
    grow(1, fieldEnds, row);
  }

  /** The same for several bytes that end neither a field nor a record. */
  void acceptText(int bytes, long row) {
    grow(bytes, false, row);
  }

  private void grow(int bytes, boolean fieldEnds, long row) {
    record += bytes;
    field = fieldEnds ? 0 : field + bytes;
    if (fault.isNone() && (field > MAX_FIELD || record > MAX_RECORD || fields > MAX_FIELDS)) {
      fault = fields > MAX_FIELDS ? tooManyFields(row) : tooLong(row);
    }
  }

  /** The first limit that was exceeded. */
  InboxFile.Fault fault() {
    return fault;
  }

  private static InboxFile.Fault tooLong(long row) {
    return new InboxFile.Fault(
        "dòng %s: một ô dài quá 1 MB hoặc cả dòng quá 16 MB, có lẽ một dấu ngoặc kép không đóng hoặc tệp không có xuống dòng; hãy sửa dòng đó hoặc xuất lại"
            .formatted(row),
        "row %s: a cell longer than 1 MB or a row longer than 16 MB, perhaps a quote that is never closed or a file without line breaks; mend the row or export the file again"
            .formatted(row));
  }

  private static InboxFile.Fault tooManyFields(long row) {
    return new InboxFile.Fault(
        String.format(
            Locale.ROOT,
            "dòng %s: quá %,d cột (tối đa của Excel), có lẽ tệp không có xuống dòng; hãy xuất lại",
            row,
            MAX_FIELDS),
        String.format(
            Locale.ROOT,
            "row %s: more than %,d columns (the most of Excel), perhaps a file without line breaks; export it again",
            row,
            MAX_FIELDS));
  }
}
