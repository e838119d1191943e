package vn.htx.night.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Table;
import vn.htx.store.Lake;
import vn.htx.store.Recipe;
import vn.htx.store.SqlQuery;

/**
 * One table to be made: by what recipe, from which tables, how.
 *
 * @param inputs tables of the same pipeline that the step reads
 */
public record Task(Table table, Recipe recipe, List<String> inputs, Step step) {
  public Task {
    inputs = List.copyOf(inputs);
  }

  public String name() {
    return table.name();
  }

  /** How a table is made; carried out only when it is not in the lake. */
  sealed interface Step {}

  /** Tables in, table out, by Spark. */
  record Computed(Function<Source, Dataset<Row>> rows) implements Step {}

  /** A query over Parquet files, in the order of the table's key; none gives no rows. Needs no Spark. */
  record Queried(Function<Lake, Optional<SqlQuery>> query) implements Step {}

  /** Rows that are at hand; needs no Spark. */
  record Listed(Supplier<List<Row>> rows) implements Step {}

  /** Where a step finds its inputs. */
  interface Source {
    Dataset<Row> table(String name);
  }
}
