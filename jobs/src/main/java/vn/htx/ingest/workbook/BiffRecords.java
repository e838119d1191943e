package vn.htx.ingest.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The raw records of a BIFF8 stream ([MS-XLS] 2.1.4): number, length, content. Holds one record, which has at most
 * 65,535 bytes.
 */
final class BiffRecords {
  private final InputStream in;
  private final byte[] data = new byte[0xFFFF];
  private int id;
  private int length;
  private long from;
  private long next;

  BiffRecords(InputStream in) {
    this.in = in;
  }

  /** Moves to the next record; false at the end of the stream. */
  boolean next() throws IOException {
    int read = in.readNBytes(data, 0, 4);
    if (read < 4) {
      return false;
    }
    from = next;
    id = at(0);
    length = at(2);
    if (in.readNBytes(data, 0, length) < length) {
      throw new EOFException("the record at %s is cut short".formatted(from));
    }
    next = from + 4 + length;
    return true;
  }

  int id() {
    return id;
  }

  int length() {
    return length;
  }

  /** Offset of the record in the stream. */
  long from() {
    return from;
  }

  /** The unsigned 16-bit number at an offset of the content. */
  int number(int place) throws IOException {
    if (place + 2 > length) {
      throw new EOFException("the record at %s is too short".formatted(from));
    }
    return at(place);
  }

  /** The signed 32-bit number at an offset of the content. */
  int wide(int place) throws IOException {
    return number(place) | number(place + 2) << 16;
  }

  private int at(int place) {
    return (data[place] & 0xFF) | (data[place + 1] & 0xFF) << 8;
  }

  int unsignedByte(int place) throws IOException {
    if (place >= length) {
      throw new EOFException("the record at %s is too short".formatted(from));
    }
    return data[place] & 0xFF;
  }
}
