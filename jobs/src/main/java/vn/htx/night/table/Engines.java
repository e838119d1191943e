package vn.htx.night.table;

import java.util.Map;
import vn.htx.store.Lake;
import vn.htx.store.SqlTables;
import vn.htx.text.personal.Masked;
import vn.htx.validate.dataset.CleanSql;

/**
 * What computes the tables of one lake: Spark reads files, in parts and side by side, and computes indicators; DuckDB
 * settles what many rows decide. Each starts when it is first asked.
 */
public record Engines(LazySpark spark, SqlTables sql) implements AutoCloseable {
  public static Engines over(String master, Lake lake) {
    return new Engines(
        new LazySpark(master, lake),
        new SqlTables(lake, Map.of(CleanSql.COVERED, Masked::numbers)));
  }

  @Override
  public void close() {
    try (spark;
        sql) {
      // Both are closed, even if closing one fails.
    }
  }
}
