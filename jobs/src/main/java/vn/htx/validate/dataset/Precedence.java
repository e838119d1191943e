package vn.htx.validate.dataset;

import vn.htx.catalog.Field;
import vn.htx.catalog.Sql;
import vn.htx.config.Contract;

/** Selects one of several clean rows with the same key: that of the delivery of highest rank, then the first. */
final class Precedence {
  private Precedence() {}

  /** Whether two used files can hold the same key at all. */
  static boolean mayRepeat(CrossRow.Subject subject) {
    Contract contract = subject.contract();
    boolean apart = contract.delivery() == Contract.Delivery.SNAPSHOT
        && contract.series().scope() == Contract.Series.Scope.DATASET;
    return subject.plan().used().size() > 1 && !apart;
  }

  /** SQL of {@code best}: the selected rows of another expression, one per key. */
  static String best(Contract contract, String rows) {
    return """
        several AS (
          SELECT %s, max(%s) AS greatest FROM %s GROUP BY ALL HAVING count(*) > 1),
        best AS NOT MATERIALIZED (
          SELECT %s.* FROM %s LEFT JOIN several ON %s
          WHERE greatest IS NULL OR %s = greatest)""".formatted(
            UsedRows.joined(
                contract.table().key(),
                part -> "%s AS %s".formatted(key(contract, part), group(part)),
                ", "),
            UsedRows.STANDING,
            rows,
            rows,
            rows,
            UsedRows.joined(
                contract.table().key(),
                part -> "%s IS NOT DISTINCT FROM %s".formatted(key(contract, part), group(part)),
                " AND "),
            UsedRows.STANDING);
  }

  private static String group(Field part) {
    return Sql.name("several_" + part.id());
  }

  private static String key(Contract contract, Field part) {
    return ParsedSchema.fields(contract).contains(part) ? Sql.name(part) : "delivery_from";
  }
}
