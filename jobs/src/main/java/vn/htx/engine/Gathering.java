package vn.htx.engine;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;

/**
 * Rows of several tables grouped by a common key in one shuffle. The rows of a group come in no particular order, so a
 * step that adds up doubles must sort them first.
 */
public final class Gathering {
  private static final String KEY = "gathered_by";

  private final List<Part> parts = new ArrayList<>();

  private record Part(Dataset<Row> rows, Table table, List<Column> key) {}

  /** Adds a table, with the catalog's columns only. Without key fields all rows fall into one group. */
  public Gathering with(Dataset<Row> rows, Table table, Field... key) {
    parts.add(new Part(rows, table, Arrays.stream(key).map(Schemas::col).toList()));
    return this;
  }

  /** Applies a function to each group; the function takes its group apart by {@link #apart}. */
  public Dataset<Row> flatMap(
      FlatMapGroupsFunction<String, Row, Row> function, Encoder<Row> encoder) {
    return groups().flatMapGroups(function, encoder);
  }

  private KeyValueGroupedDataset<String, Row> groups() {
    Dataset<Row> all = parts.stream()
        .map(this::tagged)
        .reduce(Dataset::unionAll)
        .orElseThrow(() -> new IllegalStateException("nothing to gather"));
    return all.groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING());
  }

  /** The key, then one struct column for each table; of these only that of the row's own table is not null. */
  private Dataset<Row> tagged(Part part) {
    var columns = new ArrayList<Column>();
    Column[] key = part.key().stream().map(column -> column.cast("string")).toArray(Column[]::new);
    columns.add((key.length == 0 ? lit("") : concat_ws("\u001f", key)).as(KEY));
    for (Part other : parts) {
      StructType schema = Schemas.of(other.table());
      Column cells = struct(other.table().fields().stream()
          .map(field -> Schemas.col(field).cast(Schemas.type(field.type())).as(field.id()))
          .toArray(Column[]::new));
      columns.add((other.table().equals(part.table()) ? cells : lit(null))
          .cast(schema)
          .as(other.table().name()));
    }
    return part.rows().select(columns.toArray(Column[]::new));
  }

  /** Splits a group into the rows of each table, in the order in which the tables were added. */
  public static List<List<TableRow>> apart(Iterator<Row> group) {
    var tables = new ArrayList<List<TableRow>>();
    while (group.hasNext()) {
      Row row = group.next();
      for (int i = 1; i < row.size(); i++) {
        if (tables.size() < i) {
          tables.add(new ArrayList<>());
        }
        if (!row.isNullAt(i)) {
          tables.get(i - 1).add(new TableRow(row.getStruct(i)));
        }
      }
    }
    return tables;
  }
}
