package vn.htx.app;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Table;
import vn.htx.store.Recipe;

/**
 * One table to be made: by what recipe, from which tables, how.
 *
 * @param inputs tables of the same pipeline that the step reads
 */
record Task(Table table, Recipe recipe, List<String> inputs, Step step) {
  Task {
    inputs = List.copyOf(inputs);
  }

  String name() {
    return table.name();
  }

  /** Tables in, table out; runs only when the table is not in the lake. */
  @FunctionalInterface
  interface Step {
    Dataset<Row> rows(Source source);
  }

  /** Where a step finds its inputs. */
  interface Source {
    Dataset<Row> table(String name);
  }
}
