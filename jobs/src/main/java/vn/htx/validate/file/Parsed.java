package vn.htx.validate.file;

import java.util.List;
import vn.htx.model.SkipReason;
import vn.htx.validate.check.Notice;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.row.Amendments;
import vn.htx.validate.row.CheckedRow;
import vn.htx.validate.row.ColumnMapping;
import vn.htx.validate.row.Questions;

/** An element of the result of reading a file; elements come in the file's order. */
public sealed interface Parsed {
  record OfRow(String sheet, int sheetIndex, CheckedRow row) implements Parsed {}

  /**
   * Skipped rows.
   *
   * @param row the first of them
   * @param rows how many; more than one only of blank rows
   * @param found the row's text, masked where it may name a person; may be empty
   */
  record OfSkipped(
      String sheet, int sheetIndex, int row, long rows, SkipReason reason, String found)
      implements Parsed {
    OfSkipped andOne() {
      return new OfSkipped(sheet, sheetIndex, row, rows + 1, reason, found);
    }
  }

  /**
   * The beginning of a table.
   *
   * @param firstRow of its header, which ends in {@code lastRow}
   * @param isRead whether its rows are checked; true where the header has all required columns
   */
  record OfTable(
      String sheet, int firstRow, int lastRow, boolean isRead, List<ColumnMapping> columns)
      implements Parsed {}

  /** An open question about a cooperative in rows of a sheet. */
  record OfQuestion(String sheet, int sheetIndex, String id, Questions.Question asked)
      implements Parsed {}

  /** Something in the review folder found its row; {@code what} as named by {@link Amendments}. */
  record OfAmendment(String sheet, int sheetIndex, int row, String what) implements Parsed {}

  record OfNotice(PlacedNotice placed) implements Parsed {
    static OfNotice of(Notice notice) {
      return new OfNotice(PlacedNotice.of(notice));
    }

    public Notice notice() {
      return placed.notice();
    }
  }

  /** Comes after the last row of a sheet, or of the file's part of it; sheet index -1 means the file. */
  record OfSummary(FileSummary summary) implements Parsed {}
}
