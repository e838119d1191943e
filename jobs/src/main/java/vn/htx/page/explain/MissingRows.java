package vn.htx.page.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.catalog.common.Notices;
import vn.htx.catalog.common.Rejected;
import vn.htx.catalog.common.RejectedAnswers;
import vn.htx.catalog.common.Survey;
import vn.htx.model.Bilingual;
import vn.htx.page.QualityFigures;
import vn.htx.page.Scope;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * The rejected rows and answers of some datasets that are missing from a unit's figure: those in which a cell is the
 * code of the unit, of a unit within it, or of one of its cooperatives. Of the city they are all.
 */
final class MissingRows {
  private static final int LINES = 50;

  /** Codes that a cell may hold where its row is the unit's; capitals, as people write them either way. */
  private static final String CODES = """
      WITH profile AS (SELECT coop_id, commune_code, old_district_code FROM cooperative_profile),
      codes AS (
        SELECT upper(?) AS code
        UNION SELECT upper(coop_id) FROM profile
        WHERE ? = CASE ? WHEN 'commune' THEN commune_code WHEN 'old_district' THEN old_district_code END
        UNION SELECT upper(code) FROM units WHERE parent_code = ?)""";

  /** A row's cells are the texts of its JSON; those of a row count once, whichever of them names the unit. */
  private static final String ROWS = CODES + """
      , of_datasets AS (
        SELECT dataset, source_file, source_sheet, source_row, '' AS item, rules, row_text AS cells
        FROM rejected
        UNION ALL
        SELECT '{survey}', source_file, source_sheet, source_row, item, rules, '"' || coop_id || '"'
        FROM rejected_answers WHERE coop_id IS NOT NULL),
      chosen AS (SELECT * FROM of_datasets WHERE list_contains(string_split(?, ','), dataset)),
      named AS (
        SELECT * EXCLUDE (cells, cell) FROM (
          SELECT *, trim(unnest(regexp_extract_all(upper(cells), '"((?:[^"\\\\]|\\\\.)*)"', 1))) AS cell FROM chosen)
        SEMI JOIN codes ON codes.code = cell),
      missing AS (
        SELECT DISTINCT * FROM named
        UNION SELECT * EXCLUDE (cells) FROM chosen WHERE ? = 'city')
      """.replace("{survey}", Survey.TABLE.name());

  private static final String COUNT =
      ROWS + "SELECT count(*) AS missing, (SELECT count(*) FROM chosen) AS rejected FROM missing";

  private static final String FIRST = ROWS + """
      SELECT * FROM missing ORDER BY dataset, source_file, source_sheet, source_row, item
      LIMIT %s""".formatted(LINES);

  private static final String MESSAGES = """
      SELECT * FROM notices
      WHERE list_contains(string_split(?, chr(10)), source_file) AND severity IN ('error', 'fatal')""";

  private final DuckDbReader tables;
  private final Scope scope;
  private final Object[] asked;

  /**
   * Of a figure.
   *
   * @param datasets with commas between them
   */
  MissingRows(DuckDbReader tables, Scope scope, FigureKey key, String datasets) {
    String unit = key.code(IndicatorValues.UNIT_CODE);
    String level = key.code(IndicatorValues.UNIT_LEVEL);
    this.tables = tables;
    this.scope = scope;
    this.asked = new Object[] {unit, unit, level, unit, datasets, level};
  }

  /** Empty where the version no longer has its rejected rows. */
  Optional<Explanation.Missing> missing() {
    boolean isKept = Stream.of(Rejected.TABLE, RejectedAnswers.TABLE, Notices.TABLE)
        .map(Table::name)
        .allMatch(tables::has);
    return isKept ? Optional.of(counted()) : Optional.empty();
  }

  private Explanation.Missing counted() {
    Answer.Row counts = tables.query(COUNT, asked).only();
    List<Answer.Row> rows = tables.query(FIRST, asked).rows();
    Map<String, Bilingual> messages = messages(rows);
    return new Explanation.Missing(
        counts.count("missing"),
        counts.count("rejected"),
        rows.stream().map(row -> line(row, messages)).toList());
  }

  private Map<String, Bilingual> messages(List<Answer.Row> rows) {
    String files = String.join(
        "\n", rows.stream().map(row -> row.text("source_file")).distinct().toList());
    var messages = new LinkedHashMap<String, Bilingual>();
    tables
        .query(MESSAGES, files)
        .forEach(notice ->
            messages.putIfAbsent(key(notice, notice.text("rule")), QualityFigures.message(notice)));
    return messages;
  }

  private static String key(Answer.Row row, String rule) {
    return String.join("\n", row.text("source_file"), row.text("source_sheet"), rule);
  }

  private Explanation.MissingRow line(Answer.Row row, Map<String, Bilingual> messages) {
    String dataset = row.text("dataset");
    return new Explanation.MissingRow(
        scope
            .catalog()
            .find(dataset)
            .map(Table::label)
            .orElseGet(() -> ExplainedFigure.same(dataset)),
        FactQuery.place(row),
        row.count("source_row"),
        row.findText("item").filter(item -> !item.isEmpty()),
        Stream.of(row.text("rules").split(" ", -1))
            .map(rule -> Optional.ofNullable(messages.get(key(row, rule)))
                .orElseGet(() -> ExplainedFigure.same(rule)))
            .distinct()
            .toList());
  }
}
