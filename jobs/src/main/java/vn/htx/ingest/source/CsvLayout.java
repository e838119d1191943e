package vn.htx.ingest.source;

import java.io.Serializable;
import java.util.List;

/**
 * Where the records of a CSV file are, found by a separate byte scanner while the file is hashed.
 *
 * @param separator as found by {@code Separators}
 * @param encoding a file with 16 bits per character is read in one part
 * @param records records counted by the scanner, header included: the second count of the accounting. Besides every
 *     record start outside quotes, it counts each line inside a quoted text that would be a whole record by itself
 * @param parts byte ranges that begin at record starts; one for a small file
 * @param wrapped whether lines are quoted as a whole ({@code UnwrappedLines}); such a file is read in one part
 */
public record CsvLayout(
    char separator, Encoding encoding, long records, List<Part> parts, boolean wrapped)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  public static final CsvLayout NONE = new CsvLayout(',', Encoding.UTF8, 0, List.of(), false);

  private static final InboxFile.Fault WRAPPED = new InboxFile.Fault(
      "cả dòng nằm trong một cặp dấu ngoặc kép (tệp đã được mở và lưu như chỉ có một cột); đã bỏ cặp ngoặc ngoài để đọc; hãy xem lại các cột, và lần sau nộp tệp gốc",
      "lines stand in quotes as a whole (the file was opened and saved as one column); the outer quotes were taken off; look the columns over, and deliver the original next time");

  /**
   * A byte range of the file.
   *
   * @param index 0 is the part with the header
   * @param from first byte, {@code to} the one after the last
   * @param recordsBefore records above this part, header included
   * @param checksum CRC-32C of the bytes of this part, to detect a file that changes while it is read
   */
  public record Part(int index, long from, long to, long recordsBefore, long checksum)
      implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final Part WHOLE = new Part(0, 0, 0, 0, 0);
  }

  public CsvLayout {
    parts = List.copyOf(parts);
  }

  /** Remarks for people on how the file was read. */
  public List<InboxFile.Fault> remarks() {
    return wrapped ? List.of(WRAPPED) : List.of();
  }
}
