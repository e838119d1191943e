package vn.htx.validate;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import vn.htx.catalog.Field;
import vn.htx.catalog.Rejected;
import vn.htx.catalog.RejectedAnswers;
import vn.htx.catalog.Skipped;
import vn.htx.catalog.Survey;
import vn.htx.config.Contract;
import vn.htx.table.Schemas;
import vn.htx.text.Masked;

/**
 * From the parsed rows of deliveries to tables, once the rules over many rows are applied ({@link CrossRow}): of the rows
 * with one key within one file the first stands and the others are rejected; a reference to a key that no row of the
 * other dataset has, rejected rows included, is told, and rejects only where the contract says error. Of rows with one
 * key in several deliveries the one of highest precedence stands, then the first in its file.
 */
public final class Settle {
  private static final String ADDED = "fault_rules";
  private static final UserDefinedFunction COVERED =
      udf((UDF1<String, String>) Masked::numbers, DataTypes.StringType);

  private Settle() {}

  /**
   * A dataset's own table, with exactly its catalog's columns, in no order.
   *
   * @param parsed the parsed table of (at least) the plan's files, as {@link ParsedSchema#of}
   * @param faults of the dataset, as {@link CrossRow#FAULTS}; asked for only where some reject
   */
  public static Dataset<Row> clean(
      CrossRow.Subject subject,
      CrossRowCounts counts,
      Dataset<Row> parsed,
      Supplier<Dataset<Row>> faults) {
    Contract contract = subject.contract();
    Deliveries.Plan plan = subject.plan();
    var rows = UsedRows.of(plan, parsed);
    boolean survey = contract.table().equals(Survey.TABLE);
    Dataset<Row> good = survey
        ? rows.answers().where(col(ParsedSchema.FATE).notEqual("rejected"))
        : rows.rows().where(col(ParsedSchema.FATE).equalTo("clean"));
    Optional<Dataset<Row>> rejecting = rejecting(subject, counts, faults);
    Dataset<Row> effective = rows.effective(rejecting
        .map(places -> good.join(places, CrossRow.samePlace(places), "left_anti"))
        .orElse(good));
    if (CarriedForward.mayHappen(contract, plan, counts)) {
      Dataset<Row> settled =
          rejecting.map(byRow -> withFaults(rows.rows(), byRow)).orElse(rows.rows());
      effective = CarriedForward.apply(contract, plan, effective, settled);
    }
    return clean(contract, counts.repeatAny() ? Precedence.best(contract, effective) : effective);
  }

  private static Optional<Dataset<Row>> rejecting(
      CrossRow.Subject subject, CrossRowCounts counts, Supplier<Dataset<Row>> faults) {
    return counts.rejectAny()
        ? Optional.of(byRow(List.of(subject), faults.get()))
        : Optional.empty();
  }

  /**
   * The rejected rows of some datasets that kept their text, as the catalog's table: all but those of
   * {@link #rejectedWithoutText}.
   *
   * @param parsed rows of (at least) their used files, as {@link ParsedSchema#shared}
   */
  public static Dataset<Row> rejected(
      List<CrossRow.Subject> subjects, Dataset<Row> parsed, Dataset<Row> faults) {
    Dataset<Row> rows = CrossRow.rows(parsed, subjects, ParsedSchema.KIND_ROW)
        .where(col(ParsedSchema.TEXT).isNotNull());
    return rejected(withFaults(rows, byRow(subjects, faults)), col(ParsedSchema.TEXT));
  }

  /**
   * The rejected rows of a dataset read in parts, where only a rule over many rows rejected them: such a row kept no text,
   * and its values stand for it.
   *
   * @param parsed as {@link ParsedSchema#of}
   */
  public static Dataset<Row> rejectedWithoutText(
      CrossRow.Subject subject, Dataset<Row> parsed, Dataset<Row> faults) {
    Column[] values = ParsedSchema.fields(subject.contract()).stream()
        .map(field -> field.column().isHashed()
            ? when(Schemas.col(field).isNotNull(), lit(Masked.MASK)).as(field.id())
            : Schemas.col(field))
        .toArray(Column[]::new);
    Dataset<Row> rows = CrossRow.rows(parsed, List.of(subject), ParsedSchema.KIND_ROW)
        .where(col(ParsedSchema.TEXT).isNull());
    return rejected(
        withFaults(rows, byRow(List.of(subject), faults), "inner"),
        COVERED.apply(to_json(struct(values))));
  }

  private static Dataset<Row> rejected(Dataset<Row> rows, Column text) {
    Dataset<Row> rejected = rows.where(col(ParsedSchema.FATE).equalTo("rejected"))
        .select(
            col(CrossRow.DATASET).as(Rejected.DATASET.id()),
            col(ParsedSchema.FILE).as(Rejected.SOURCE_FILE.id()),
            col(ParsedSchema.SHEET).as(Rejected.SOURCE_SHEET.id()),
            col(ParsedSchema.ROW).as(Rejected.SOURCE_ROW.id()),
            col(ParsedSchema.SHA256).as(Rejected.FILE_SHA256.id()),
            col(ParsedSchema.RULES).as(Rejected.RULES.id()),
            text.as(Rejected.ROW_TEXT.id()));
    return Schemas.select(rejected, Rejected.TABLE);
  }

  /**
   * The rows without data of some datasets, as the catalog's table.
   *
   * @param parsed rows of (at least) their used files, as {@link ParsedSchema#shared}
   */
  public static Dataset<Row> skipped(List<CrossRow.Subject> subjects, Dataset<Row> parsed) {
    Dataset<Row> skipped = CrossRow.rows(parsed, subjects, ParsedSchema.KIND_SKIPPED)
        .select(
            col(CrossRow.DATASET).as(Skipped.DATASET.id()),
            col(ParsedSchema.FILE).as(Skipped.SOURCE_FILE.id()),
            col(ParsedSchema.SHEET).as(Skipped.SOURCE_SHEET.id()),
            col(ParsedSchema.ROW).as(Skipped.SOURCE_ROW.id()),
            col(ParsedSchema.OCCURRENCES).as(Skipped.ROWS.id()),
            col(ParsedSchema.RULE).as(Skipped.REASON.id()),
            col(ParsedSchema.FOUND).as(Skipped.FOUND.id()));
    return Schemas.select(skipped, Skipped.TABLE);
  }

  /** The rejected answers of the survey, as the catalog's table; those of a row that was rejected here go with it. */
  public static Dataset<Row> rejectedAnswers(
      CrossRow.Subject survey,
      CrossRowCounts counts,
      Dataset<Row> parsed,
      Supplier<Dataset<Row>> faults) {
    Dataset<Row> answers = UsedRows.of(survey.plan(), parsed)
        .answers()
        .where(col(ParsedSchema.FATE).notEqual("blank"));
    Dataset<Row> settled = rejecting(survey, counts, faults)
        .map(byRow -> withFaults(answers, byRow))
        .orElse(answers);
    Dataset<Row> rejected = settled
        .where(col(ParsedSchema.FATE).equalTo("rejected"))
        .withColumnsRenamed(Map.of(
            ParsedSchema.FILE, RejectedAnswers.SOURCE_FILE.id(),
            ParsedSchema.SHEET, RejectedAnswers.SOURCE_SHEET.id(),
            ParsedSchema.ROW, RejectedAnswers.SOURCE_ROW.id(),
            ParsedSchema.FOUND, RejectedAnswers.FOUND.id(),
            ParsedSchema.RULES, RejectedAnswers.RULES.id()));
    return Schemas.select(rejected, RejectedAnswers.TABLE);
  }

  /** The rules here that reject a row, one line a row: its place and the rule ids in order. */
  private static Dataset<Row> byRow(List<CrossRow.Subject> subjects, Dataset<Row> faults) {
    Column id = lit(null).cast("string");
    for (CrossRow.Subject subject : subjects) {
      CrossRowRules rules = CrossRowRules.of(subject.contract());
      for (int number : rules.rejecting()) {
        Column is =
            col(CrossRow.DATASET).equalTo(subject.name()).and(col(CrossRow.RULE).equalTo(number));
        id = when(is, lit(rules.get(number).rule().id())).otherwise(id);
      }
    }
    return faults
        .withColumn("id", id)
        .where(col("id").isNotNull())
        .groupBy(
            col(CrossRow.FILE).as("f_file"),
            col(CrossRow.SHEET_INDEX).as("f_sheet"),
            col(CrossRow.ROW).as("f_row"))
        .agg(array_sort(collect_list(struct(col(CrossRow.RULE), col("id")))).as("all"))
        .select(
            col("f_file"),
            col("f_sheet"),
            col("f_row"),
            array_join(transform(col("all"), each -> each.getField("id")), " ").as(ADDED));
  }

  /** Rows with what the rules over many rows add to their rules and fate. */
  private static Dataset<Row> withFaults(Dataset<Row> rows, Dataset<Row> byRow) {
    return withFaults(rows, byRow, "left");
  }

  private static Dataset<Row> withFaults(Dataset<Row> rows, Dataset<Row> byRow, String how) {
    Column added = col(ADDED);
    return rows.join(byRow, CrossRow.samePlace(byRow), how)
        .withColumn(
            ParsedSchema.FATE,
            when(added.isNotNull(), lit("rejected")).otherwise(col(ParsedSchema.FATE)))
        .withColumn(
            ParsedSchema.RULES, concat_ws(" ", nullif(col(ParsedSchema.RULES), lit("")), added))
        .drop(ADDED, "f_file", "f_sheet", "f_row");
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
}
