package vn.htx.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.htx.catalog.Rejected;
import vn.htx.catalog.RejectedAnswers;
import vn.htx.catalog.Tables;
import vn.htx.model.Bilingual;
import vn.htx.query.Answer;
import vn.htx.query.Published;

/**
 * All SQL of the quality report. The tables of rejected rows are not part of a version's database: they are read where
 * they were opened beside it, and only their places and rules, never the rows' texts.
 */
final class QualitySource {
  private static final String DATASETS = """
      SELECT dataset, coalesce(files, 0) AS files, coalesce(left_out, 0) AS left_out, coalesce(rows_read, 0) AS rows_read,
        coalesce(rows_clean, 0) AS rows_clean, coalesce(rows_rejected, 0) AS rows_rejected,
        coalesce(rows_skipped, 0) AS rows_skipped, coalesce(remarks, 0) AS remarks
      FROM (
        SELECT dataset, count(DISTINCT source_file) AS files,
          count(DISTINCT source_file) FILTER (WHERE state = 'left_out') AS left_out,
          sum(rows_read)::BIGINT AS rows_read, sum(rows_clean)::BIGINT AS rows_clean,
          sum(rows_rejected)::BIGINT AS rows_rejected, sum(rows_skipped)::BIGINT AS rows_skipped
        FROM row_accounting GROUP BY dataset)
      FULL JOIN (SELECT dataset, count(*) AS remarks FROM notices GROUP BY dataset) USING (dataset)
      ORDER BY dataset""";
  private static final String SHEETS = """
      SELECT * EXCLUDE (file_sha256) FROM row_accounting ORDER BY dataset, source_file, source_sheet""";
  private static final String NOTICES = """
      SELECT * FROM notices
      ORDER BY dataset, source_file, source_sheet,
        CASE severity WHEN 'fatal' THEN 0 WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END,
        occurrences DESC, first_row, rule, column_id""";

  private static final String ROWS = """
      SELECT dataset, source_file, source_sheet, source_row, '' AS item, unnest(string_split(rules, ' ')) AS rule, '' AS found
      FROM rejected""";
  private static final String ANSWERS = """
      SELECT 'survey' AS dataset, source_file, source_sheet, source_row, item, unnest(string_split(rules, ' ')) AS rule, found
      FROM rejected_answers""";
  private static final String NONE = """
      SELECT '' AS dataset, '' AS source_file, '' AS source_sheet, 0 AS source_row, '' AS item, '' AS rule, '' AS found
      WHERE false""";

  /** A rejected row of a survey takes its answers with it under the row's rule, of which one line is enough. */
  private static final String PLACES = """
      WITH of_rows AS (%s), of_answers AS (%s), places AS (
        SELECT * FROM of_rows
        UNION ALL
        SELECT * FROM of_answers ANTI JOIN of_rows USING (dataset, source_file, source_sheet, source_row, rule))""";

  /** The first runs of consecutive rows under one rule, each with how many rows the rule has in all. */
  private static final String RUNS = """
      %s
      SELECT *, sum(rows_in_run) OVER (PARTITION BY dataset, source_file, source_sheet, rule, item)::BIGINT AS rows_in_all
      FROM (
        SELECT dataset, source_file, source_sheet, rule, item, min(source_row) AS first_row, max(source_row) AS last_row,
          count(*) AS rows_in_run
        FROM (
          SELECT *, source_row - row_number() OVER (
              PARTITION BY dataset, source_file, source_sheet, rule, item ORDER BY source_row) AS run
          FROM places)
        GROUP BY dataset, source_file, source_sheet, rule, item, run)
      QUALIFY row_number() OVER (PARTITION BY dataset, source_file, source_sheet, rule, item ORDER BY first_row) <= ?
      ORDER BY dataset, source_file, source_sheet, rule, item, first_row""";

  private static final String LINES = """
      %s
      SELECT source_file, source_sheet, source_row, item, rule, found FROM places WHERE dataset = ?
      ORDER BY source_file, source_sheet, source_row, rule, item""";

  private final Published published;
  private final String places;

  QualitySource(Published published) {
    this.published = published;
    this.places = PLACES.formatted(
        published.has(Rejected.TABLE.name()) ? ROWS : NONE,
        published.has(RejectedAnswers.TABLE.name()) ? ANSWERS : NONE);
  }

  /** Every dataset of which a file was read or something was remarked, by name. */
  List<PageData.Dataset> datasets() {
    List<PageData.Dataset> datasets = new ArrayList<>();
    for (Answer.Row row : published.query(DATASETS)) {
      String id = row.text("dataset");
      datasets.add(new PageData.Dataset(
          id,
          label(id),
          row.count("files"),
          row.count("left_out"),
          row.count("rows_read"),
          row.count("rows_clean"),
          row.count("rows_rejected"),
          row.count("rows_skipped"),
          row.count("remarks")));
    }
    return datasets;
  }

  /** Of a dataset, or of what is remarked on and is none. */
  private static Bilingual label(String id) {
    return Tables.find(id).map(table -> table.label()).orElseGet(() -> switch (id) {
      case "review" -> Bilingual.of("Thư mục review/", "The folder review/");
      case "inbox" -> Bilingual.of("Tệp ngoài các thư mục", "Files in no folder");
      default -> Bilingual.of(id, id);
    });
  }

  /** The accounting, a row a sheet. */
  Answer sheets() {
    return published.query(SHEETS);
  }

  /** All remarks by sheet, most serious first. */
  Answer notices() {
    return published.query(NOTICES);
  }

  Answer runs(int atMost) {
    return published.query(RUNS.formatted(places), atMost);
  }

  void lines(String dataset, Consumer<RejectedRows.Line> reader) {
    published.each(
        LINES.formatted(places),
        row -> reader.accept(new RejectedRows.Line(
            row.text("source_file"),
            row.text("source_sheet"),
            (int) row.count("source_row"),
            row.text("item"),
            row.text("rule"),
            row.text("found"))),
        dataset);
  }
}
