package vn.htx.page.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * All SQL that lays two versions beside each other, opened as {@link #EARLIER} and {@link #LATER}. It reads one
 * indicator at a time, so that the memory it needs grows with the figures of one, not of all; indicators whose figures
 * are equal are told by a hash of each, without a join.
 */
final class RevisedFigures {
  static final String EARLIER = "earlier";
  static final String LATER = "later";

  /** In place of a level: of all. */
  private static final String ALL = "";

  /** The greatest unit first. */
  private static final String LEVEL =
      "CASE unit_level WHEN 'city' THEN 0 WHEN 'old_district' THEN 1 WHEN 'commune' THEN 2 ELSE 3 END, unit_level";

  private static final String DIFFERING = """
      WITH hashed AS (
        SELECT 'e' AS side, * FROM earlier.indicator_values UNION ALL SELECT 'l', * FROM later.indicator_values),
      sides AS (
        SELECT indicator_id, side, count(*) AS figures,
          sum(hash(unit_level, unit_code, period, sector, size_class, readiness_level, category, value, n, status)) AS sum
        FROM hashed GROUP BY ALL)
      SELECT indicator_id FROM sides
      GROUP BY indicator_id HAVING count(*) < 2 OR min(figures) <> max(figures) OR min(sum) <> max(sum)
      ORDER BY indicator_id""";

  /**
   * The figures of an indicator that differ, at one level or all. {@code withheld}: suppressed in one of the versions,
   * or a neighbour of such a figure, with which it is added up: another breakdown of the same unit and period, or
   * another unit of the same level with the same breakdown. Of these no value may be told.
   */
  private static final String REVISED = """
      WITH before AS (
        SELECT unit_level, unit_code, period, sector, size_class, readiness_level, category, value, n, status,
          true AS stands
        FROM earlier.indicator_values
        WHERE indicator_id = ? AND unit_level = coalesce(nullif(?, ''), unit_level)),
      after AS (
        SELECT unit_level, unit_code, period, sector, size_class, readiness_level, category, value, n, status,
          true AS stands
        FROM later.indicator_values
        WHERE indicator_id = ? AND unit_level = coalesce(nullif(?, ''), unit_level)),
      suppressed AS (
        SELECT * FROM before WHERE status = 'suppressed' UNION ALL SELECT * FROM after WHERE status = 'suppressed'),
      differing AS (
        SELECT unit_level, unit_code, period, sector, size_class, readiness_level, category,
          before.value AS value_before, after.value AS value_after, before.n AS n_before, after.n AS n_after,
          before.status AS status_before, after.status AS status_after,
          CASE WHEN before.stands IS NULL THEN 'new' WHEN after.stands IS NULL THEN 'gone' ELSE 'changed' END AS kind
        FROM before FULL JOIN after
          USING (unit_level, unit_code, period, sector, size_class, readiness_level, category)
        WHERE before.value IS DISTINCT FROM after.value OR before.n IS DISTINCT FROM after.n
          OR before.status IS DISTINCT FROM after.status),
      revised AS (
        SELECT *,
          EXISTS (
            SELECT 1 FROM suppressed AS of_unit
            WHERE of_unit.unit_level = differing.unit_level AND of_unit.unit_code = differing.unit_code
              AND of_unit.period = differing.period)
          OR EXISTS (
            SELECT 1 FROM suppressed AS of_level
            WHERE of_level.unit_level = differing.unit_level AND of_level.period = differing.period
              AND of_level.sector = differing.sector AND of_level.size_class = differing.size_class
              AND of_level.readiness_level = differing.readiness_level AND of_level.category = differing.category
          ) AS withheld
        FROM differing)
      """;

  private static final String COUNTS = REVISED + """
      , placed AS (
        SELECT *, row_number() OVER (
            PARTITION BY unit_level ORDER BY CASE WHEN NOT withheld THEN abs(value_after - value_before) END DESC NULLS LAST,
              unit_code, period DESC, sector, size_class, readiness_level, category) AS place
        FROM revised)
      SELECT unit_level, count(*) AS revised, count(*) FILTER (withheld) AS withheld,
        count(*) FILTER (NOT withheld AND kind = 'changed') AS changed,
        count(*) FILTER (NOT withheld AND kind = 'new') AS added,
        count(*) FILTER (NOT withheld AND kind = 'gone') AS gone,
        max(unit_code) FILTER (place = 1) AS unit_code, max(period) FILTER (place = 1) AS period,
        max(sector) FILTER (place = 1) AS sector, max(size_class) FILTER (place = 1) AS size_class,
        max(readiness_level) FILTER (place = 1) AS readiness_level, max(category) FILTER (place = 1) AS category,
        max(value_before) FILTER (place = 1 AND NOT withheld) AS value_before,
        max(value_after) FILTER (place = 1 AND NOT withheld) AS value_after
      FROM placed
      GROUP BY unit_level
      ORDER BY {level}""".replace("{level}", LEVEL);

  private static final String ROWS = REVISED + """
      SELECT unit_level, unit_code, period, sector, size_class, readiness_level, category, withheld,
        CASE WHEN NOT withheld THEN kind END AS kind,
        CASE WHEN NOT withheld THEN value_before END AS value_before,
        CASE WHEN NOT withheld THEN value_after END AS value_after,
        CASE WHEN NOT withheld THEN n_before END AS n_before,
        CASE WHEN NOT withheld THEN n_after END AS n_after,
        CASE WHEN NOT withheld THEN status_before END AS status_before,
        CASE WHEN NOT withheld THEN status_after END AS status_after
      FROM revised
      ORDER BY {level}, unit_code, period DESC, sector, size_class, readiness_level, category
      LIMIT ? OFFSET ?""".replace("{level}", LEVEL);

  private final DuckDbReader pair;

  RevisedFigures(DuckDbReader pair) {
    this.pair = pair;
  }

  /** The ids of the indicators of which some figure differs. */
  List<String> indicators() {
    var ids = new ArrayList<String>();
    pair.each(DIFFERING, row -> ids.add(row.text("indicator_id")));
    return ids;
  }

  /** Of each level at which figures of an indicator differ how many, and the one that differs most. */
  Answer counts(String indicator, Optional<String> level) {
    String asked = level.orElse(ALL);
    return pair.query(COUNTS, indicator, asked, indicator, asked);
  }

  /** Some of the figures of an indicator that differ, at one level or all. */
  void each(
      String indicator,
      Optional<String> level,
      long limit,
      long offset,
      Consumer<Answer.Row> reader) {
    String asked = level.orElse(ALL);
    pair.each(ROWS, reader, indicator, asked, indicator, asked, limit, offset);
  }
}
