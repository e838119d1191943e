package vn.htx.ingest;

/** What the first bytes of a text file say about its encoding. */
enum Encoding {
  UTF8,
  /** UTF-8 with a byte order mark. */
  UTF8_MARKED,
  UTF16;

  static Encoding of(byte[] start, int count) {
    int first = count > 0 ? start[0] & 0xFF : 0;
    int second = count > 1 ? start[1] & 0xFF : 0;
    int third = count > 2 ? start[2] & 0xFF : 0;
    if (first == 0xEF && second == 0xBB && third == 0xBF) {
      return UTF8_MARKED;
    }
    boolean marked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
    boolean halves = count > 3 && (first == 0) != (second == 0) && (start[2] == 0) == (first == 0);
    return marked || (halves && (start[3] == 0) == (second == 0)) ? UTF16 : UTF8;
  }

  InboxFile.Fault fault(Utf8Check text) {
    if (this == UTF16) {
      return new InboxFile.Fault(
          "tệp mã hóa UTF-16, không phải UTF-8; trong Excel hãy lưu dạng 'CSV UTF-8'",
          "the file is in UTF-16, not in UTF-8; in Excel save it as 'CSV UTF-8'");
    }
    if (text.hasZeroByte()) {
      return new InboxFile.Fault(
          "tệp không phải văn bản (có byte 0); hãy xuất lại dạng 'CSV UTF-8' hoặc .xlsx",
          "the file is not text (it has zero bytes); export it again as 'CSV UTF-8' or .xlsx");
    }
    if (!text.isText()) {
      return new InboxFile.Fault(
          "tệp không mã hóa UTF-8 (sai từ dòng %d, có thể là TCVN3, VNI hay Windows-1258); hãy lưu dạng 'CSV UTF-8'"
              .formatted(text.badRecord()),
          "the file is not in UTF-8 (wrong from row %d on, perhaps TCVN3, VNI or Windows-1258); save it as 'CSV UTF-8'"
              .formatted(text.badRecord()));
    }
    return InboxFile.Fault.NONE;
  }
}
