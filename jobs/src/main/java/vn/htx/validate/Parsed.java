package vn.htx.validate;

/** What reading a file yields, one after the other. */
sealed interface Parsed {
  record OfRow(String sheet, int sheetIndex, CheckedRow row) implements Parsed {}

  record OfNotice(Notice notice) implements Parsed {}

  /** After the last row of a sheet, or of the file's part of it; sheet index -1 stands for the file. */
  record OfSummary(FileSummary summary) implements Parsed {}
}
