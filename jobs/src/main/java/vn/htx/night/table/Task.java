package vn.htx.night.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Table;
import vn.htx.engine.Grouping;
import vn.htx.engine.NewRow;
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

  /** Java over groups of rows; needs Spark where they are many. */
  record Grouped(Supplier<Grouping> grouping) implements Step {}

  /** A query over Parquet files, in the order of the table's key; none gives no rows. Needs no Spark. */
  record Queried(Function<Lake, Optional<SqlQuery>> query) implements Step {}

  /** Rows that are at hand; needs no Spark. */
  record Listed(Supplier<List<Row>> rows) implements Step {}

  /** Rows made of whole tables that are in a lake; needs no Spark. */
  record Made(Function<Lake, Stream<NewRow>> rows) implements Step {}
}
