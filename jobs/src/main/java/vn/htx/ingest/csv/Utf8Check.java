package vn.htx.ingest.csv;

/** Checks byte by byte whether text is UTF-8; remembers the record of the first byte that is not. */
final class Utf8Check {
  private int missing;
  private int lowest = 0x80;
  private int highest = 0xBF;
  private long badRecord = -1;
  private boolean zeroByte;

  void accept(byte b, long record) {
    if (b >= 0 && missing == 0) {
      zeroByte |= b == 0;
      return;
    }
    int value = b & 0xFF;
    if (missing > 0) {
      if (value < lowest || value > highest) {
        bad(record);
      }
      missing--;
      lowest = 0x80;
      highest = 0xBF;
      return;
    }
    if (value >= 0xC2 && value <= 0xDF) {
      missing = 1;
    } else if (value >= 0xE0 && value <= 0xEF) {
      missing = 2;
      lowest = value == 0xE0 ? 0xA0 : 0x80;
      highest = value == 0xED ? 0x9F : 0xBF;
    } else if (value >= 0xF0 && value <= 0xF4) {
      missing = 3;
      lowest = value == 0xF0 ? 0x90 : 0x80;
      highest = value == 0xF4 ? 0x8F : 0xBF;
    } else {
      bad(record);
    }
  }

  /** Whether the next byte begins a character; ASCII there needs no check, except the zero byte. */
  boolean isBetweenSigns() {
    return missing == 0;
  }

  void end() {
    if (missing > 0) {
      bad(-1);
    }
  }

  private void bad(long record) {
    if (badRecord < 0) {
      badRecord = Math.max(record, 0) + 1;
    }
    missing = 0;
    lowest = 0x80;
    highest = 0xBF;
  }

  boolean isText() {
    return badRecord < 0;
  }

  boolean hasZeroByte() {
    return zeroByte;
  }

  /** The record with the first byte that is not UTF-8, counted from 1. */
  long badRecord() {
    return badRecord;
  }
}
