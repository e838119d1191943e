package vn.htx.validate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import vn.htx.catalog.Field;
import vn.htx.catalog.Rejected;
import vn.htx.catalog.RejectedAnswers;
import vn.htx.catalog.Survey;
import vn.htx.config.Contract;
import vn.htx.table.Schemas;

/**
 * From the parsed rows of a dataset's deliveries to its tables. Rules that one row cannot decide are applied here: of
 * the rows with one key within one file the first stands and the others are rejected; a reference to a key that no row
 * of the other dataset has, rejected rows included, is told, and rejects only where the contract says error. Of rows
 * with one key in several deliveries the one of highest precedence stands, then the first in its file.
 */
public final class Settle {
  private Settle() {}

  /**
   * A dataset after its rules, each table with exactly its catalog's columns, in no order.
   *
   * @param clean the dataset's own table
   * @param rejectedAnswers empty for datasets other than the survey
   */
  public record Settled(
      Dataset<Row> clean,
      Dataset<Row> rejected,
      Dataset<Row> rejectedAnswers,
      Dataset<Row> rowAccounting,
      Dataset<Row> notices) {}

  /**
   * Settles one dataset. Runs one small job at once, which counts what the rules here find.
   *
   * @param parsed the parsed table of (at least) the plan's files
   * @param keys of the datasets referred to, from {@link #keys}, by {@code table.column}; a reference whose keys are not
   *     given is not checked
   */
  public static Settled settle(
      SparkSession spark,
      Contract contract,
      Deliveries.Plan plan,
      Dataset<Row> parsed,
      Map<String, Dataset<Row>> keys) {
    var rows = UsedRows.of(contract, plan, parsed);
    var faults = CrossRowFaults.find(contract, rows, keys);
    var counts = CrossRowCounts.of(contract, plan, rows, faults);
    Dataset<Row> settled =
        counts.faults() == 0 ? rows.rows() : withFaults(rows.rows(), faults.byRow());
    boolean survey = contract.table().equals(Survey.TABLE);
    Dataset<Row> answers = answers(rows, faults, counts);
    Dataset<Row> good = survey
        ? answers.where(col(ParsedSchema.FATE).notEqual("rejected"))
        : settled.where(col(ParsedSchema.FATE).equalTo("clean"));
    Dataset<Row> effective = CarriedForward.mayHappen(contract, plan, counts)
        ? CarriedForward.apply(contract, plan, rows.effective(good), settled)
        : rows.effective(good);
    return new Settled(
        clean(contract, counts.repeated() == 0 ? effective : Precedence.best(contract, effective)),
        rejected(contract, settled),
        rejectedAnswers(answers),
        QualityTables.accounting(spark, plan, counts),
        QualityTables.notices(spark, contract, plan, counts, parsed));
  }

  /** All keys that a dataset's used files hold in one column, in rows rejected or not; one column {@code key}, text;
   * a key as often as it was read. */
  public static Dataset<Row> keys(
      Contract contract, Deliveries.Plan plan, Dataset<Row> parsed, Field field) {
    return UsedRows.of(contract, plan, parsed)
        .rows()
        .select(Schemas.col(field).cast("string").as(CrossRowFaults.KEY))
        .where(col(CrossRowFaults.KEY).isNotNull());
  }

  /** Rows with what the cross-row rules add to their rules and fate. */
  private static Dataset<Row> withFaults(Dataset<Row> rows, Dataset<Row> faults) {
    Column added = col(CrossRowFaults.ADDED);
    Column rules = col(ParsedSchema.RULES);
    return rows.join(faults, CrossRowFaults.PLACE, "left")
        .withColumn(
            ParsedSchema.FATE,
            when(added.isNotNull(), lit("rejected")).otherwise(col(ParsedSchema.FATE)))
        .withColumn(ParsedSchema.RULES, concat_ws(" ", nullif(rules, lit("")), added))
        .drop(CrossRowFaults.ADDED);
  }

  /** Answers; those of a row that was rejected here are rejected with it, except blank ones. */
  private static Dataset<Row> answers(UsedRows rows, CrossRowFaults faults, CrossRowCounts counts) {
    if (counts.faults() == 0) {
      return rows.answers();
    }
    Column added = col(CrossRowFaults.ADDED);
    Column hit = added.isNotNull().and(col(ParsedSchema.FATE).notEqual("blank"));
    return rows.answers()
        .join(faults.byRow(), CrossRowFaults.PLACE, "left")
        .where(added.isNull().or(col(ParsedSchema.FATE).notEqual("blank")))
        .withColumn(
            ParsedSchema.RULES,
            when(hit, concat_ws(" ", nullif(col(ParsedSchema.RULES), lit("")), added))
                .otherwise(col(ParsedSchema.RULES)))
        .withColumn(ParsedSchema.FATE, when(hit, lit("rejected")).otherwise(col(ParsedSchema.FATE)))
        .drop(CrossRowFaults.ADDED);
  }

  private static Dataset<Row> clean(Contract contract, Dataset<Row> rows) {
    var columns = new ArrayList<Column>();
    List<Field> inFiles = ParsedSchema.fields(contract);
    for (Field field : contract.table().fields()) {
      columns.add(source(field, inFiles).as(field.id()));
    }
    return Schemas.select(rows.select(columns.toArray(Column[]::new)), contract.table());
  }

  private static Column source(Field field, List<Field> inFiles) {
    if (inFiles.contains(field)) {
      return Schemas.col(field);
    }
    return switch (field.id()) {
      case "valid_from" -> col(UsedRows.FROM);
      case "valid_to" -> col(UsedRows.TO);
      case "source_file" -> col(ParsedSchema.FILE);
      case "source_sheet" -> nullif(col(ParsedSchema.SHEET), lit(""));
      case "source_row" -> col(ParsedSchema.ROW);
      default -> lit(null);
    };
  }

  private static Dataset<Row> rejected(Contract contract, Dataset<Row> rows) {
    Column[] values = ParsedSchema.fields(contract).stream()
        .map(field -> field.column().isHashed()
            ? when(Schemas.col(field).isNotNull(), lit(CellCheck.MASK)).as(field.id())
            : Schemas.col(field))
        .toArray(Column[]::new);
    Dataset<Row> rejected = rows.where(col(ParsedSchema.FATE).equalTo("rejected"))
        .select(
            lit(contract.table().name()).as(Rejected.DATASET.id()),
            col(ParsedSchema.FILE).as(Rejected.SOURCE_FILE.id()),
            col(ParsedSchema.SHEET).as(Rejected.SOURCE_SHEET.id()),
            col(ParsedSchema.ROW).as(Rejected.SOURCE_ROW.id()),
            col(ParsedSchema.SHA256).as(Rejected.FILE_SHA256.id()),
            col(ParsedSchema.RULES).as(Rejected.RULES.id()),
            coalesce(col(ParsedSchema.TEXT), to_json(struct(values))).as(Rejected.ROW_TEXT.id()));
    return Schemas.select(rejected, Rejected.TABLE);
  }

  private static Dataset<Row> rejectedAnswers(Dataset<Row> answers) {
    Dataset<Row> rejected = answers
        .where(col(ParsedSchema.FATE).equalTo("rejected"))
        .withColumnsRenamed(Map.of(
            ParsedSchema.FILE, RejectedAnswers.SOURCE_FILE.id(),
            ParsedSchema.SHEET, RejectedAnswers.SOURCE_SHEET.id(),
            ParsedSchema.ROW, RejectedAnswers.SOURCE_ROW.id(),
            ParsedSchema.FOUND, RejectedAnswers.FOUND.id(),
            ParsedSchema.RULES, RejectedAnswers.RULES.id()));
    for (Field field : List.of(Survey.ITEM, Survey.ROUND, Survey.COOP_ID)) {
      if (!List.of(rejected.columns()).contains(field.id())) {
        rejected = rejected.withColumn(field.id(), lit(null));
      }
    }
    return Schemas.select(rejected, RejectedAnswers.TABLE);
  }
}
