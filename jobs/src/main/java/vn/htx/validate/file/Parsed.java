package vn.htx.validate.file;

import java.util.List;
import vn.htx.model.SkipReason;
import vn.htx.validate.check.Notice;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.row.Amendments;
import vn.htx.validate.row.CheckedRow;
import vn.htx.validate.row.ColumnMapping;
import vn.htx.validate.row.Questions;

/** What reading a file yields, one after the other. */
public sealed interface Parsed {
  record OfRow(String sheet, int sheetIndex, CheckedRow row) implements Parsed {}

  /**
   * Rows without data.
   *
   * @param row the first of them
   * @param rows how many; more than one only of blank rows
   * @param found what the row says, covered where it may name a person; empty when there is nothing to tell
   */
  record OfSkipped(
      String sheet, int sheetIndex, int row, long rows, SkipReason reason, String found)
      implements Parsed {
    OfSkipped andOne() {
      return new OfSkipped(sheet, sheetIndex, row, rows + 1, reason, found);
    }
  }

  /**
   * A table begins.
   *
   * @param firstRow of its header, which ends in {@code lastRow}
   * @param isRead whether its rows are checked, as they are where the header has what it must have
   */
  record OfTable(
      String sheet, int firstRow, int lastRow, boolean isRead, List<ColumnMapping> columns)
      implements Parsed {}

  /** What rows of a sheet leave open about a cooperative. */
  record OfQuestion(String sheet, int sheetIndex, String id, Questions.Question asked)
      implements Parsed {}

  /** Something of the review folder met its row; {@code what} as {@link Amendments} names it. */
  record OfAmendment(String sheet, int sheetIndex, int row, String what) implements Parsed {}

  record OfNotice(PlacedNotice placed) implements Parsed {
    static OfNotice of(Notice notice) {
      return new OfNotice(PlacedNotice.of(notice));
    }

    public Notice notice() {
      return placed.notice();
    }
  }

  /** After the last row of a sheet, or of the file's part of it; sheet index -1 stands for the file. */
  record OfSummary(FileSummary summary) implements Parsed {}
}
