package vn.htx.validate.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.htx.model.RowFate;
import vn.htx.validate.check.CheckedAnswer;
import vn.htx.validate.row.CheckedRow;

/** Counts what becomes of the rows of one sheet, or of one part of it, while they are read. */
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

  /** A row of a table that cannot be checked. */
  void addUnchecked() {
    read++;
  }

  /** A row that holds no data. */
  void addSkipped() {
    read++;
    skipped++;
  }

  /** A row of data that does not count. */
  void addLeftOut() {
    addSkipped();
    leftOut++;
  }

  /** @param day what the row's dating column holds, or null */
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
          // the rest of those read
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
   * All of it.
   *
   * @param start the sheet before any of its rows
   * @param counted rows as they were counted without the parser
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
