package vn.htx.validate.dataset;

import java.time.LocalDate;
import java.util.List;
import vn.htx.engine.ResultRow;
import vn.htx.model.Coded;
import vn.htx.model.Severity;
import vn.htx.validate.check.Notice;
import vn.htx.validate.file.FileSummary;

/** The few lines of parsed tables that say what became of each file: as many as sheets, parts of files and remarks. */
public final class Remarks {
  /** Gives the lines, in order, from a view {@code remarks} over any tables of remarks. */
  public static final String SQL = """
      SELECT parsed_kind, parsed_file, parsed_sha256, parsed_sheet, parsed_sheet_index, parsed_row, parsed_part, parsed_found,
        parsed_rule, parsed_column, parsed_severity, parsed_occurrences, parsed_text_vi, parsed_text_en, parsed_day,
        parsed_broken, %s
      FROM remarks WHERE parsed_kind IN ('%s', '%s')
      ORDER BY parsed_file, parsed_kind, parsed_sheet_index, parsed_sheet, parsed_rule, parsed_column, parsed_row, parsed_part""".formatted(
      String.join(", ", ParsedSchema.COUNTS), ParsedSchema.KIND_SUMMARY, ParsedSchema.KIND_NOTICE);

  private Remarks() {}

  private static boolean isSummary(ResultRow line) {
    return line.text(ParsedSchema.KIND).equals(ParsedSchema.KIND_SUMMARY);
  }

  /** One summary a sheet, in order. */
  public static List<FileSummary> summaries(String dataset, List<ResultRow> lines) {
    return FileSummary.merge(lines.stream()
        .filter(Remarks::isSummary)
        .map(line -> summary(dataset, line))
        .toList());
  }

  private static FileSummary summary(String dataset, ResultRow line) {
    return new FileSummary(
        dataset,
        line.text(ParsedSchema.FILE),
        line.text(ParsedSchema.SHA256),
        line.text(ParsedSchema.SHEET),
        (int) line.number(ParsedSchema.SHEET_INDEX),
        count(line, 0),
        count(line, 1),
        count(line, 2),
        count(line, 3),
        count(line, 4),
        count(line, 5),
        count(line, 6),
        count(line, 7),
        count(line, 8),
        line.find(ParsedSchema.DAY).map(day -> LocalDate.parse(day.toString())).orElse(null),
        line.find(ParsedSchema.BROKEN).map(Boolean.class::cast).orElse(false));
  }

  /** What was remarked while files were read. */
  public static List<Notice> notices(String dataset, List<ResultRow> lines) {
    return lines.stream()
        .filter(line -> !isSummary(line))
        .map(line -> new Notice(
            dataset,
            line.text(ParsedSchema.FILE),
            line.text(ParsedSchema.SHEET),
            line.text(ParsedSchema.RULE),
            line.text(ParsedSchema.COLUMN),
            Coded.find(Severity.class, line.text(ParsedSchema.SEVERITY)).orElseThrow(),
            line.number(ParsedSchema.OCCURRENCES),
            (int) line.number(ParsedSchema.ROW),
            line.text(ParsedSchema.FOUND),
            line.text(ParsedSchema.TEXT_VI),
            line.text(ParsedSchema.TEXT_EN)))
        .toList();
  }

  private static long count(ResultRow line, int index) {
    return line.number(ParsedSchema.COUNTS.get(index));
  }
}
