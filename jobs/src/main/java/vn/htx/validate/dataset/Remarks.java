package vn.htx.validate.dataset;

import java.time.LocalDate;
import java.util.List;
import vn.htx.engine.ResultRow;
import vn.htx.model.Coded;
import vn.htx.model.Severity;
import vn.htx.validate.check.Notice;
import vn.htx.validate.file.FileSummary;

/** Reads the summaries and notices of each file from its table of remarks. */
public final class Remarks {
  /** Returns the rows, in order, from a view {@code remarks} over any tables of remarks. */
  public static final String SQL =
      """
      SELECT parsed_kind, parsed_file, parsed_sha256, parsed_sheet, parsed_sheet_index, parsed_row, parsed_part, parsed_found,
        parsed_rule, parsed_column, parsed_severity, parsed_occurrences, parsed_text_vi, parsed_text_en, parsed_day,
        parsed_broken, rows_read, rows_clean, rows_rejected, rows_skipped, rows_counted, answers_read, answers_clean,
        answers_blank, answers_rejected
      FROM remarks WHERE parsed_kind IN ('%s', '%s')
      ORDER BY parsed_file, parsed_kind, parsed_sheet_index, parsed_sheet, parsed_rule, parsed_column, parsed_row, parsed_part""".formatted(ParsedSchema.KIND_SUMMARY, ParsedSchema.KIND_NOTICE);

  private Remarks() {}

  private static boolean isSummary(ResultRow line) {
    return line.text(RemarkColumn.KIND).equals(ParsedSchema.KIND_SUMMARY);
  }

  /** One summary per sheet, in order. */
  public static List<FileSummary> summaries(String dataset, List<ResultRow> lines) {
    return FileSummary.merge(lines.stream()
        .filter(Remarks::isSummary)
        .map(line -> summary(dataset, line))
        .toList());
  }

  private static FileSummary summary(String dataset, ResultRow line) {
    return new FileSummary(
        dataset,
        line.text(RemarkColumn.FILE),
        line.text(RemarkColumn.SHA256),
        line.text(RemarkColumn.SHEET),
        (int) line.number(RemarkColumn.SHEET_INDEX),
        line.number(RemarkColumn.ROWS_READ),
        line.number(RemarkColumn.ROWS_CLEAN),
        line.number(RemarkColumn.ROWS_REJECTED),
        line.number(RemarkColumn.ROWS_SKIPPED),
        line.number(RemarkColumn.ROWS_COUNTED),
        line.number(RemarkColumn.ANSWERS_READ),
        line.number(RemarkColumn.ANSWERS_CLEAN),
        line.number(RemarkColumn.ANSWERS_BLANK),
        line.number(RemarkColumn.ANSWERS_REJECTED),
        line.find(RemarkColumn.DAY.id())
            .map(day -> LocalDate.parse(day.toString()))
            .orElse(null),
        line.find(RemarkColumn.BROKEN.id()).map(Boolean.class::cast).orElse(false));
  }

  /** The notices made while files were read. */
  public static List<Notice> notices(String dataset, List<ResultRow> lines) {
    return lines.stream()
        .filter(line -> !isSummary(line))
        .map(line -> new Notice(
            dataset,
            line.text(RemarkColumn.FILE),
            line.text(RemarkColumn.SHEET),
            line.text(RemarkColumn.RULE),
            line.text(RemarkColumn.COLUMN),
            Coded.find(Severity.class, line.text(RemarkColumn.SEVERITY)).orElseThrow(),
            line.number(RemarkColumn.OCCURRENCES),
            (int) line.number(RemarkColumn.ROW),
            line.text(RemarkColumn.FOUND),
            line.text(RemarkColumn.TEXT_VI),
            line.text(RemarkColumn.TEXT_EN)))
        .toList();
  }
}
