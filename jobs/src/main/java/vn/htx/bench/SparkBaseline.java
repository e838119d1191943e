package vn.htx.bench;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.htx.text.personal.Masked;

/**
 * The checks of parcels in plain Spark SQL: its own CSV source with a schema of texts, rules as expressions, a window
 * for rows with the same id, and one pass that writes Parquet with clean and rejected rows apart ({@code fate=...}).
 * Rows have no number, since Spark's CSV source gives none. A file with line breaks in cells must be read by one task.
 */
public final class SparkBaseline {
  private static final String RULES = "rules";
  private static final String AREA_M2 = "area_m2";
  private static final String FATE = "fate";

  private final ParcelRules rules;

  public SparkBaseline(ParcelRules rules) {
    this.rules = rules;
  }

  /** Reads the file and writes a new folder; returns the number of rows with a remark, by rule id. */
  public SortedMap<String, Long> run(
      SparkSession spark, Path csv, List<String> header, boolean hasLineBreaks, Path out)
      throws InterruptedException {
    var schema = new StructType();
    for (String column : Columns.of(header.size())) {
      schema = schema.add(column, DataTypes.StringType);
    }
    Dataset<Row> raw = spark
        .read()
        .schema(schema)
        .option("header", true)
        .option("escape", "\"")
        .option("multiLine", hasLineBreaks)
        .csv(csv.toString());
    var remarks = new Observation();
    Dataset<Row> checked = raw.withColumn(
            AREA_M2, col(Columns.AREA).try_cast(DataTypes.createDecimalType(16, 2)))
        .withColumn(RULES, broken())
        .withColumn("place", monotonically_increasing_id())
        .observe(remarks, remarked(unknownCommune(), rules.unknownCommune()), more());
    settled(checked, header, csv).write().partitionBy(FATE).parquet(out.toString());
    var counts = new TreeMap<String, Long>();
    Map<String, Object> observed = remarks.getAsJava();
    for (String rule : List.of(rules.unknownCommune(), rules.unknownUse(), rules.largeArea())) {
      counts.put(rule, (Long) Objects.requireNonNull(observed.get(rule)));
    }
    return counts;
  }

  /** The rules that a single row decides, in the order of the contract. */
  private Column broken() {
    return concat_ws(
        " ",
        when(col(Columns.ID).isNull(), lit(rules.noId())),
        when(col(Columns.COMMUNE).isNull(), lit(rules.noCommune())),
        when(col(Columns.AREA).isNull(), lit(rules.noArea()))
            .when(col(AREA_M2).isNull(), lit(rules.areaType()))
            .when(col(AREA_M2).leq(0), lit(rules.areaRange())));
  }

  private static Column remarked(Column what, String rule) {
    return count_if(what).as(rule);
  }

  private Column[] more() {
    return new Column[] {
      remarked(not(col(Columns.USE).isin(rules.uses().keySet().toArray())), rules.unknownUse()),
      remarked(col(AREA_M2).gt(lit(rules.plausible())), rules.largeArea())
    };
  }

  private Column unknownCommune() {
    return not(col(Columns.COMMUNE).isin(rules.communes().toArray()));
  }

  private Dataset<Row> settled(Dataset<Row> checked, List<String> header, Path csv) {
    Column clean = col(RULES).equalTo("");
    Column nth =
        row_number().over(Window.partitionBy(col(Columns.ID), clean).orderBy(col("place")));
    return checked
        .withColumn("nth", nth)
        .withColumn(
            RULES,
            when(clean.and(col("nth").gt(1)), lit(rules.duplicateKey())).otherwise(col(RULES)))
        .select(
            col(Columns.ID),
            to_date(lit("2026-06-30")).as("valid_from"),
            col(Columns.COMMUNE),
            col("map_sheet"),
            col("parcel_no"),
            col(AREA_M2),
            use().as(Columns.USE),
            lit(csv.getFileName().toString()).as("source_file"),
            col(RULES),
            when(col(RULES).notEqual(""), to_json(struct(cells(header)))).as("row_text"),
            when(col(RULES).equalTo(""), lit("clean"))
                .otherwise(lit("rejected"))
                .as(FATE));
  }

  /** The code of a land use; the text of the cell when it is not known. */
  private Column use() {
    Column[] names = rules.uses().entrySet().stream()
        .flatMap(use -> Stream.of(use.getKey(), use.getValue()))
        .map(functions::lit)
        .toArray(Column[]::new);
    Column code = call_function("try_element_at", functions.map(names), col(Columns.USE));
    return when(col(Columns.USE).isin(rules.uses().values().toArray()), col(Columns.USE))
        .otherwise(coalesce(code, col(Columns.USE)));
  }

  /** The cells of a row by column name; contents of columns that the contract does not name are masked. */
  private static Column[] cells(List<String> header) {
    var cells = new ArrayList<Column>();
    List<String> columns = Columns.of(header.size());
    for (int i = 0; i < header.size(); i++) {
      Column cell = col(columns.get(i));
      Column shown = Columns.isRead(i) ? cell : when(cell.isNotNull(), lit(Masked.MASK));
      cells.add(coalesce(shown, lit("")).as(header.get(i)));
    }
    return cells.toArray(Column[]::new);
  }
}
