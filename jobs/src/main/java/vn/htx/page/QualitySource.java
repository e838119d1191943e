package vn.htx.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Rejected;
import vn.htx.catalog.common.RejectedAnswers;
import vn.htx.model.Bilingual;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * All SQL of the quality report. The tables of rejected rows are not part of a version's database; where they were
 * opened beside it, only their places and rules are read, never the texts of the rows. SQL selects what the page shows,
 * so the memory needed by Java does not grow with the number of files.
 */
final class QualitySource implements QualityLists {
  /** The name for remarks that belong to no dataset: on the folder of answers and on files in other folders. */
  private static final String REVIEW = "review";

  private static final String INBOX = "inbox";

  /** Placeholder in the queries for the names of all datasets and of the folder of answers. */
  private static final String KNOWN = "{known}";

  /** The notices under the names known to the page, since any folder of the inbox may hold an unusable file. */
  private static final String TOLD = """
      told AS (
        SELECT * REPLACE (CASE WHEN dataset IN (%s) THEN dataset ELSE '%s' END AS dataset),
          CASE severity WHEN 'fatal' THEN 3 WHEN 'error' THEN 2 WHEN 'warning' THEN 1 ELSE 0 END AS gravity
        FROM notices)""".formatted(KNOWN, INBOX);

  /**
   * Every sheet with its position on the page: remarks without a file first, then files by how much they need a person
   * ({@code needs}: 3 left out, 2 rows or answers rejected, 1 warnings, 0 replaced by a later file or without remarks),
   * then by how much was rejected.
   */
  private static final String PLACED = """
      %s,
      remarked AS (
        SELECT dataset, source_file, source_sheet, count(*) AS remarks, max(gravity) AS gravest FROM told GROUP BY ALL),
      sheets AS (
        SELECT *,
          CASE WHEN bool_or(state = 'replaced') OVER of_file THEN 0
            WHEN bool_or(state = 'left_out') OVER of_file THEN 3
            ELSE coalesce(max(gravest) OVER of_file, 0) END AS needs,
          sum(coalesce(rows_rejected, 0) + coalesce(answers_rejected, 0)) OVER of_file AS lost
        FROM row_accounting FULL JOIN remarked USING (dataset, source_file, source_sheet)
        WINDOW of_file AS (PARTITION BY dataset, source_file)),
      placed AS (
        SELECT *, row_number() OVER (
            PARTITION BY dataset
            ORDER BY source_file <> '', needs DESC, lost DESC, source_file, remarks IS NULL, source_sheet) AS place
        FROM sheets)""".formatted(TOLD);

  private static final String DATASETS = """
      WITH %s
      SELECT dataset, coalesce(files, 0) AS files, coalesce(left_out, 0) AS left_out, coalesce(rows_read, 0) AS rows_read,
        coalesce(rows_clean, 0) AS rows_clean, coalesce(rows_rejected, 0) AS rows_rejected,
        coalesce(rows_skipped, 0) AS rows_skipped, coalesce(remarks, 0) AS remarks
      FROM (
        SELECT dataset, count(DISTINCT source_file) AS files,
          count(DISTINCT source_file) FILTER (WHERE state = 'left_out') AS left_out,
          sum(rows_read)::BIGINT AS rows_read, sum(rows_clean)::BIGINT AS rows_clean,
          sum(rows_rejected)::BIGINT AS rows_rejected, sum(rows_skipped)::BIGINT AS rows_skipped
        FROM row_accounting GROUP BY dataset)
      FULL JOIN (SELECT dataset, count(*) AS remarks FROM told GROUP BY dataset) USING (dataset)
      ORDER BY dataset""".formatted(TOLD);

  private static final String ATTENTION = """
      WITH %s
      SELECT count(DISTINCT source_file) FILTER (source_file <> '') AS files,
        count(DISTINCT source_file) FILTER (source_file <> '' AND needs >= 2) AS to_mend,
        count(DISTINCT source_file) FILTER (source_file <> '' AND needs = 1) AS to_check,
        count(*) FILTER (source_file = '' AND needs >= 1) AS datasets
      FROM placed""".formatted(PLACED);

  private static final String SHEETS = """
      WITH %s
      SELECT * FROM placed WHERE place <= ? ORDER BY dataset, place""".formatted(PLACED);

  private static final String REST = """
      WITH %s
      SELECT dataset, count(*) FILTER (needs >= 2) AS to_mend, count(*) FILTER (needs = 1) AS to_check,
        count(*) FILTER (needs = 0) AS others
      FROM placed WHERE place > ? GROUP BY dataset""".formatted(PLACED);

  private static final String ALL_SHEETS = """
      WITH %s
      SELECT * FROM placed ORDER BY dataset, place""".formatted(PLACED);

  private static final String GRAVEST_FIRST =
      "gravity DESC, occurrences DESC, first_row, rule, column_id";

  /** The first remarks on each sheet that is shown, and on each dataset. */
  private static final String NOTICES = """
      WITH %s, shown AS (
        SELECT told.*, place FROM told JOIN placed USING (dataset, source_file, source_sheet)
        WHERE place <= ?
        QUALIFY row_number() OVER (PARTITION BY dataset, place ORDER BY %s) <= ?)
      SELECT * FROM shown
      QUALIFY row_number() OVER (PARTITION BY dataset ORDER BY place, %2$s) <= ?
      ORDER BY dataset, place, %2$s""".formatted(PLACED, GRAVEST_FIRST);

  private static final String ALL_NOTICES = """
      WITH %s
      SELECT told.* FROM told JOIN placed USING (dataset, source_file, source_sheet)
      ORDER BY dataset, place, %s""".formatted(PLACED, GRAVEST_FIRST);

  private static final String ROWS = """
      SELECT dataset, source_file, source_sheet, source_row, '' AS item, unnest(string_split(rules, ' ')) AS rule, '' AS found
      FROM rejected""";
  private static final String ANSWERS = """
      SELECT 'survey' AS dataset, source_file, source_sheet, source_row, item, unnest(string_split(rules, ' ')) AS rule, found
      FROM rejected_answers""";
  private static final String NONE = """
      SELECT '' AS dataset, '' AS source_file, '' AS source_sheet, 0 AS source_row, '' AS item, '' AS rule, '' AS found
      WHERE false""";

  /**
   * When a survey row is rejected its answers are rejected with it under the same rule; one line for the row is enough.
   */
  private static final String PLACES = """
      of_rows AS (%s), of_answers AS (%s), places AS (
        SELECT * FROM of_rows
        UNION ALL
        SELECT * FROM of_answers ANTI JOIN of_rows USING (dataset, source_file, source_sheet, source_row, rule))""";

  /**
   * In the sheets that are shown, the first runs of consecutive rows for each rule, with the number of all its rows.
   */
  private static final String RUNS = """
      WITH %s, %s
      SELECT *, sum(rows_in_run) OVER (PARTITION BY dataset, source_file, source_sheet, rule, item)::BIGINT AS rows_in_all
      FROM (
        SELECT dataset, source_file, source_sheet, rule, item, min(source_row) AS first_row, max(source_row) AS last_row,
          count(*) AS rows_in_run
        FROM (
          SELECT *, source_row - row_number() OVER (
              PARTITION BY dataset, source_file, source_sheet, rule, item ORDER BY source_row) AS run
          FROM places SEMI JOIN (FROM placed WHERE place <= ?) USING (dataset, source_file, source_sheet))
        GROUP BY dataset, source_file, source_sheet, rule, item, run)
      QUALIFY row_number() OVER (PARTITION BY dataset, source_file, source_sheet, rule, item ORDER BY first_row) <= ?
      ORDER BY dataset, source_file, source_sheet, rule, item, first_row""";

  private static final String LISTED = """
      WITH %s
      SELECT dataset, count(*) AS listed FROM places GROUP BY dataset""";

  private static final String LINES = """
      WITH %s
      SELECT dataset, source_file, source_sheet, source_row, item, rule, found FROM places
      ORDER BY dataset, source_file, source_sheet, source_row, rule, item""";

  private final DuckDbReader published;
  private final Catalog catalog;
  private final String known;
  private final String places;

  QualitySource(DuckDbReader published, Catalog catalog) {
    this.published = published;
    this.catalog = catalog;
    this.known = Stream.concat(Stream.of(REVIEW), catalog.datasets().stream().map(Table::name))
        .map(Sql::text)
        .collect(Collectors.joining(", "));
    this.places = PLACES.formatted(
        published.has(Rejected.TABLE.name()) ? ROWS : NONE,
        published.has(RejectedAnswers.TABLE.name()) ? ANSWERS : NONE);
  }

  /** Every dataset of which a file was read, or which has a remark, by name. */
  List<PageData.Dataset> datasets() {
    List<PageData.Dataset> datasets = new ArrayList<>();
    for (Answer.Row row : query(DATASETS)) {
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

  /** The label of a dataset, or of the remarks that belong to none. */
  private Bilingual label(String id) {
    return catalog.find(id).map(table -> table.label()).orElseGet(() -> switch (id) {
      case REVIEW -> Bilingual.of("Thư mục review/", "The folder review/");
      case INBOX -> Bilingual.of("Tệp ngoài các thư mục", "Files in no folder");
      default -> Bilingual.of(id, id);
    });
  }

  QualityPage.Attention attention() {
    Answer.Row counts = query(ATTENTION).only();
    return new QualityPage.Attention(
        counts.count("files"),
        counts.count("to_mend"),
        counts.count("to_check"),
        counts.count("datasets"));
  }

  /** The first sheets of each dataset. */
  Answer sheets(int atMost) {
    return query(SHEETS, atMost);
  }

  /** The sheets after the first ones, by dataset; datasets without further sheets are absent. */
  Map<String, QualityPage.Rest> rest(int after) {
    var rest = new TreeMap<String, QualityPage.Rest>();
    for (Answer.Row row : query(REST, after)) {
      rest.put(
          row.text("dataset"),
          new QualityPage.Rest(row.count("to_mend"), row.count("to_check"), row.count("others")));
    }
    return rest;
  }

  /** The first remarks on the first sheets, most serious first within each sheet. */
  Answer notices(int sheets, int inSheet, int inDataset) {
    return query(NOTICES, sheets, inSheet, inDataset);
  }

  /** The runs of rejected rows in the first sheets. */
  Answer runs(int sheets, int atMost) {
    return query(RUNS.formatted(PLACED, places), sheets, atMost);
  }

  /** The number of lines of {@link #rejected}, by dataset. */
  Map<String, Long> listed() {
    var listed = new TreeMap<String, Long>();
    query(LISTED.formatted(places))
        .forEach(row -> listed.put(row.text("dataset"), row.count("listed")));
    return listed;
  }

  @Override
  public void rejected(Consumer<QualityLists.RejectedRow> reader) {
    each(
        LINES.formatted(places),
        row -> reader.accept(new QualityLists.RejectedRow(
            row.text("dataset"),
            row.text("source_file"),
            row.text("source_sheet"),
            (int) row.count("source_row"),
            row.text("item"),
            row.text("rule"),
            row.text("found"))));
  }

  @Override
  public void sheets(Consumer<Sheet> reader) {
    each(
        ALL_SHEETS,
        row -> reader.accept(new Sheet(
            row.text("dataset"),
            row.text("source_file"),
            row.text("source_sheet"),
            QualityFigures.counts(row),
            row.number("remarks").map(Double::longValue).orElse(0L))));
  }

  @Override
  public void remarks(Consumer<Remarked> reader) {
    each(
        ALL_NOTICES,
        notice -> reader.accept(new Remarked(
            notice.text("dataset"),
            notice.text("source_file"),
            notice.text("source_sheet"),
            QualityFigures.remark(catalog, notice, Optional.empty()))));
  }

  private void each(String sql, Consumer<Answer.Row> reader) {
    published.each(sql.replace(KNOWN, known), reader);
  }

  private Answer query(String sql, Object... parameters) {
    return published.query(sql.replace(KNOWN, known), parameters);
  }
}
