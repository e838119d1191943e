package vn.htx.validate.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.htx.model.RowFate;
import vn.htx.validate.check.CheckedAnswer;
import vn.htx.validate.row.CheckedRow;

/** Counts the rows of one sheet, or of one part of it, by outcome while they are read. */
final class SheetCounts {
  private long read;
  private long clean;
  private long rejected;
  private long skipped;
  private long leftOut;
  private long answersRead;
  private long answersClean;
  private long answersBlank;
  private @Nullable LocalDate latest;

  /** Counts a row of a table that cannot be checked. */
  void addUnchecked() {
    read++;
  }

  /** Counts a row that holds no data. */
  void addSkipped() {
    read++;
    skipped++;
  }

  /** Counts a row of data that is left out. */
  void addLeftOut() {
    addSkipped();
    leftOut++;
  }

  /** @param day value of the column that dates rows, or null */
  void add(CheckedRow row, @Nullable LocalDate day) {
    read++;
    switch (row.fate()) {
      case CLEAN -> clean++;
      case REJECTED -> rejected++;
      case SKIPPED -> skipped++;
    }
    for (CheckedAnswer answer : row.answers()) {
      answersRead++;
      switch (answer.state()) {
        case CLEAN -> answersClean++;
        case BLANK -> answersBlank++;
        case REJECTED -> {
          // all others are rejected
        }
      }
    }
    if (row.fate() == RowFate.CLEAN && day != null && (latest == null || day.isAfter(latest))) {
      latest = day;
    }
  }

  long rowsOfData() {
    return read - skipped + leftOut;
  }

  /**
   * The summary of all rows.
   *
   * @param start the summary before any rows
   * @param counted rows counted without the parser
   */
  FileSummary summary(FileSummary start, long counted) {
    return new FileSummary(
        start.dataset(),
        start.file(),
        start.sha256(),
        start.sheet(),
        start.sheetIndex(),
        read,
        clean,
        rejected,
        skipped,
        counted,
        answersRead,
        answersClean,
        answersBlank,
        answersRead - answersClean - answersBlank,
        latest,
        false);
  }
}
