package vn.htx.validate.dataset;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.config.Contract;
import vn.htx.engine.Schemas;
import vn.htx.ingest.source.InboxFile;
import vn.htx.validate.check.Linking;
import vn.htx.validate.row.Amendments;

/**
 * The two tables that reading a file yields. Columns of ours begin with {@code parsed_}; below they are named without
 * it.
 *
 * <p>{@link #rows}, in the order of the file; key sheet_index, row, kind, item:
 *
 * <ul>
 *   <li>{@code row}: a physical row that was read, not blank: fate, day (of the column that dates rows; a period's
 *       last), the contract's columns, rules, text (of a clean row only in a file that is read in one part).
 *   <li>{@code answer}: an answer cell of a survey row: its row's day, fate clean, blank or rejected, item, value,
 *       found, rules.
 * </ul>
 *
 * <p>{@link #REMARKS}, in the order of the file; key kind, sheet_index, row, rule, column, part:
 *
 * <ul>
 *   <li>{@code skipped}: rows without data: row (the first), occurrences (how many), rule (code of SkipReason), found.
 *   <li>{@code question}: what rows leave open about a cooperative: key (the question's id), row (the first),
 *       occurrences (rows), found ({@link Linking.Said} as one text).
 *   <li>{@code amendment}: that something in review/ met its row: key (as {@link Amendments} names it), row.
 *   <li>{@code column}: of a table that was found: key (what stands above it), column (what it was read as, empty when
 *       it was not), row (of the header).
 *   <li>{@code notice}: a remark: rule, column, severity, occurrences, row (0: the file), found, texts.
 *   <li>{@code summary}: counts of a part of a sheet and the latest day in it; sheet_index -1 is a fault of the file.
 * </ul>
 *
 * Columns that a kind does not have are null.
 */
public final class ParsedSchema {
  static final String KIND = "parsed_kind";
  static final String FILE = "parsed_file";
  static final String SHA256 = "parsed_sha256";
  static final String SHEET = "parsed_sheet";
  static final String SHEET_INDEX = "parsed_sheet_index";
  static final String ROW = "parsed_row";
  static final String PART = "parsed_part";
  static final String FATE = "parsed_fate";
  static final String KEY = "parsed_key";
  static final String DAY = "parsed_day";
  static final String RULES = "parsed_rules";
  static final String TEXT = "parsed_text";
  static final String FOUND = "parsed_found";
  static final String RULE = "parsed_rule";
  static final String COLUMN = "parsed_column";
  static final String SEVERITY = "parsed_severity";
  static final String OCCURRENCES = "parsed_occurrences";
  static final String TEXT_VI = "parsed_text_vi";
  static final String TEXT_EN = "parsed_text_en";
  static final String BROKEN = "parsed_broken";
  public static final List<String> COUNTS = List.of(
      "rows_read",
      "rows_clean",
      "rows_rejected",
      "rows_skipped",
      "rows_counted",
      "answers_read",
      "answers_clean",
      "answers_blank",
      "answers_rejected");

  public static final String KIND_ROW = "row";
  public static final String KIND_ANSWER = "answer";
  public static final String KIND_SKIPPED = "skipped";
  public static final String KIND_QUESTION = "question";
  public static final String KIND_AMENDMENT = "amendment";
  public static final String KIND_COLUMN = "column";
  public static final String KIND_NOTICE = "notice";
  public static final String KIND_SUMMARY = "summary";

  /** What is told beside the rows. */
  public static final StructType REMARKS = remarks();

  private ParsedSchema() {}

  /** The rows of a dataset's file. */
  public static StructType rows(Contract contract) {
    var schema = new StructType()
        .add(KIND, DataTypes.StringType)
        .add(FILE, DataTypes.StringType)
        .add(SHEET, DataTypes.StringType)
        .add(SHEET_INDEX, DataTypes.IntegerType)
        .add(ROW, DataTypes.IntegerType)
        .add(FATE, DataTypes.StringType)
        .add(DAY, DataTypes.DateType);
    for (StructField field : Schemas.of(fields(contract)).fields()) {
      schema = schema.add(field);
    }
    return schema
        .add(RULES, DataTypes.StringType)
        .add(TEXT, DataTypes.StringType)
        .add(FOUND, DataTypes.StringType);
  }

  private static StructType remarks() {
    var schema = new StructType()
        .add(KIND, DataTypes.StringType)
        .add(FILE, DataTypes.StringType)
        .add(SHA256, DataTypes.StringType)
        .add(SHEET, DataTypes.StringType)
        .add(SHEET_INDEX, DataTypes.IntegerType)
        .add(ROW, DataTypes.IntegerType)
        .add(PART, DataTypes.IntegerType)
        .add(KEY, DataTypes.StringType)
        .add(DAY, DataTypes.DateType)
        .add(FOUND, DataTypes.StringType)
        .add(RULE, DataTypes.StringType)
        .add(COLUMN, DataTypes.StringType)
        .add(SEVERITY, DataTypes.StringType)
        .add(OCCURRENCES, DataTypes.LongType)
        .add(TEXT_VI, DataTypes.StringType)
        .add(TEXT_EN, DataTypes.StringType)
        .add(BROKEN, DataTypes.BooleanType);
    for (String count : COUNTS) {
      schema = schema.add(count, DataTypes.LongType);
    }
    return schema;
  }

  /** What a file's rows are told by among those of other tables, while they are written. */
  public static String rowsKey(InboxFile file) {
    return file.key() + "rows";
  }

  /** What a file's remarks are told by. */
  public static String remarksKey(InboxFile file) {
    return file.key() + "remarks";
  }

  /** The view of a dataset's rows, as queries name it. */
  public static String rowsView(Table dataset) {
    return "parsed_" + dataset.name();
  }

  /** The view of a dataset's remarks. */
  public static String remarksView(Table dataset) {
    return "remarks_" + dataset.name();
  }

  static List<Field> fields(Contract contract) {
    return contract.columns().stream().map(Contract.ColumnContract::field).toList();
  }
}
