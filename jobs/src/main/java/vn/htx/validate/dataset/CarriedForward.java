package vn.htx.validate.dataset;

import java.util.List;
import vn.htx.catalog.Field;
import vn.htx.catalog.Sql;
import vn.htx.config.Contract;

/**
 * Carries rows forward past a rejected row: where a key occurs in a snapshot only in a rejected row, the row of the
 * previous snapshot stays valid until the next one. A key that does not occur in the snapshot at all has ended.
 */
final class CarriedForward {
  /** The last day of a row of {@code carried}. */
  static final String UNTIL = "carried_to";

  private CarriedForward() {}

  /** Whether any row can be carried forward: there are several snapshots, with rejected rows among them. */
  static boolean mayHappen(CrossRow.Subject subject, CrossRowCounts counts) {
    Contract contract = subject.contract();
    Deliveries.Plan plan = subject.plan();
    boolean rejected =
        counts.rejectAny() || plan.summaries().stream().anyMatch(sheet -> sheet.rejected() > 0);
    return contract.delivery() == Contract.Delivery.SNAPSHOT
        && !contract.fileKey().isEmpty()
        && plan.used().size() > 1
        && rejected;
  }

  /**
   * SQL of {@code carried}: the rows of {@code effective}, with their end ({@link #UNTIL}), a later one where their key
   * is rejected in the next snapshot. Of many millions of rows only those are grouped whose key a rejected row has.
   */
  static String carried(Contract contract) {
    List<Field> key = contract.fileKey();
    return """
        judged AS NOT MATERIALIZED (
          SELECT parsed_file AS lost_in, %1$s, parsed_fate = 'rejected' OR more_rules IS NOT NULL AS is_bad
          FROM used LEFT JOIN rejecting ON %2$s
          WHERE parsed_kind = '%3$s' AND %4$s),
        bad AS (SELECT DISTINCT lost_in, %5$s FROM judged WHERE is_bad),
        lost AS (
          SELECT lost_in, %5$s FROM judged SEMI JOIN bad USING (lost_in, %5$s) GROUP BY ALL HAVING bool_and(is_bad)),
        carried AS NOT MATERIALIZED (
          SELECT effective.*, CASE WHEN lost_in IS NULL THEN delivery_to ELSE next_to END AS %6$s
          FROM effective LEFT JOIN lost ON lost_in = next_file AND %7$s)""".formatted(
            UsedRows.joined(key, part -> "%s AS %s".formatted(Sql.name(part), lost(part)), ", "),
            UsedRows.PLACE,
            ParsedSchema.KIND_ROW,
            UsedRows.joined(key, part -> Sql.name(part) + " IS NOT NULL", " AND "),
            UsedRows.joined(key, CarriedForward::lost, ", "),
            UNTIL,
            UsedRows.joined(
                key, part -> "effective.%s = %s".formatted(Sql.name(part), lost(part)), " AND "));
  }

  private static String lost(Field part) {
    return Sql.name("lost_" + part.id());
  }
}
