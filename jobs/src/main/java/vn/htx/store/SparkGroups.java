package vn.htx.store;

import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Table;
import vn.htx.engine.Grouping;
import vn.htx.engine.NewRow;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;

/** Groups by Spark, in one shuffle, or in none where each row is a group. */
public final class SparkGroups implements GroupEngine {
  private static final String KEY = "grouped_by";
  private static final String BETWEEN = "\u001f";

  private final Lake lake;
  private final SparkSession spark;
  private final SparkSession small;

  public SparkGroups(Lake lake, SparkSession spark) {
    this.lake = lake;
    this.spark = spark;
    this.small = SparkPlan.session(spark);
    SparkPlan.set(small, 0);
  }

  @Override
  public StoredTable write(
      Recipe recipe, Table table, Grouping grouping, Map<String, List<Path>> files) {
    long bytes = SparkPlan.bytes(files.values());
    SparkSession planned = SparkPlan.isSmall(bytes) ? small : large(bytes);
    List<Dataset<Row>> parts = grouping.parts().stream()
        .map(part -> read(planned, part.table(), files))
        .toList();
    Encoder<Row> encoder = Encoders.row(NewRow.encoded(table));
    Dataset<Row> rows =
        grouping.isOfRows() ? ofRows(grouping, parts, encoder) : ofGroups(grouping, parts, encoder);
    return new TableWriter(lake, planned).write(recipe, table, rows);
  }

  private SparkSession large(long bytes) {
    SparkSession session = SparkPlan.session(spark);
    SparkPlan.set(session, bytes);
    return session;
  }

  private static Dataset<Row> read(
      SparkSession session, Table table, Map<String, List<Path>> files) {
    StructType schema = Schemas.of(table);
    String[] paths = Objects.requireNonNull(files.get(table.name())).stream()
        .map(Path::toString)
        .toArray(String[]::new);
    return paths.length == 0
        ? session.createDataFrame(List.of(), schema)
        : session.read().schema(schema).parquet(paths);
  }

  private static Dataset<Row> ofRows(
      Grouping grouping, List<Dataset<Row>> parts, Encoder<Row> encoder) {
    int width = parts.size();
    Grouping.OfGroup function = grouping.function();
    return IntStream.range(0, width)
        .mapToObj(part -> parts
            .get(part)
            .flatMap(
                (FlatMapFunction<Row, Row>) row -> made(function, alone(part, width, row)),
                encoder))
        .reduce(Dataset::unionAll)
        .orElseThrow();
  }

  private static List<List<FieldRow>> alone(int part, int width, Row row) {
    return IntStream.range(0, width)
        .mapToObj(each -> each == part ? List.<FieldRow>of(new TableRow(row)) : List.<FieldRow>of())
        .toList();
  }

  private static Dataset<Row> ofGroups(
      Grouping grouping, List<Dataset<Row>> parts, Encoder<Row> encoder) {
    int width = parts.size();
    Grouping.OfGroup function = grouping.function();
    return IntStream.range(0, width)
        .mapToObj(part -> tagged(grouping, part, parts.get(part)))
        .reduce(Dataset::unionAll)
        .orElseThrow()
        .groupByKey((MapFunction<Row, String>) row -> row.getString(0), Encoders.STRING())
        .flatMapGroups(
            (FlatMapGroupsFunction<String, Row, Row>)
                (key, rows) -> made(function, apart(width, rows)),
            encoder);
  }

  /** The key, then one struct column for each table; of these only that of the row's own table is not null. */
  private static Dataset<Row> tagged(Grouping grouping, int own, Dataset<Row> rows) {
    var columns = new ArrayList<Column>();
    columns.add(concat_ws(
            BETWEEN,
            grouping.parts().get(own).key().stream()
                .map(field -> Schemas.col(field).cast("string"))
                .toArray(Column[]::new))
        .as(KEY));
    for (int part = 0; part < grouping.parts().size(); part++) {
      Table table = grouping.parts().get(part).table();
      Column cells = part == own
          ? struct(table.fields().stream().map(Schemas::col).toArray(Column[]::new))
          : lit(null);
      columns.add(cells.cast(Schemas.of(table)).as(table.name()));
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  /** The rows of each table of a group. */
  private static List<List<FieldRow>> apart(int width, Iterator<Row> group) {
    List<List<FieldRow>> tables =
        Stream.<List<FieldRow>>generate(ArrayList::new).limit(width).toList();
    while (group.hasNext()) {
      Row row = group.next();
      for (int part = 0; part < width; part++) {
        if (!row.isNullAt(part + 1)) {
          tables.get(part).add(new TableRow(row.getStruct(part + 1)));
        }
      }
    }
    return tables;
  }

  private static Iterator<Row> made(Grouping.OfGroup function, List<List<FieldRow>> group) {
    return function.rows(group).map(NewRow::encodable).iterator();
  }
}
