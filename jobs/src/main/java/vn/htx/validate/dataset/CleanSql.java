package vn.htx.validate.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Rejected;
import vn.htx.catalog.common.RejectedAnswers;
import vn.htx.catalog.common.Skipped;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.text.personal.Masked;

/**
 * SQL that turns the parsed rows of deliveries into a dataset's tables, once the rules over many rows are applied
 * ({@link CrossRow}), over the same views. Of the rows with one key within one file the first is kept and the others
 * are rejected. A reference to a key that no row of the other dataset has, rejected rows included, gives a notice, and
 * rejects the row only where the contract says error. Of rows with one key in several deliveries the one of highest
 * precedence is kept, then the first in its file.
 */
public final class CleanSql {
  /** The SQL function that masks personal numbers, {@link Masked#numbers}. */
  public static final String COVERED = "covered";

  /** The SQL function that writes a text as JSON does, between quotes. */
  public static final String QUOTED = "json_text";

  private CleanSql() {}

  /** SQL of the dataset's clean table. */
  public static String clean(CrossRow.Subject subject, CrossRowCounts counts) {
    Contract contract = subject.contract();
    var steps = new ArrayList<>(List.of(
        UsedRows.used(subject),
        UsedRows.rejecting(subject),
        "effective AS NOT MATERIALIZED (%s)".formatted(effective(subject))));
    String last = "effective";
    String until = "delivery_to";
    if (CarriedForward.mayHappen(subject, counts)) {
      steps.add(CarriedForward.carried(contract));
      last = "carried";
      until = CarriedForward.UNTIL;
    }
    if (counts.repeatAny()) {
      steps.add(Precedence.best(contract, last));
      last = "best";
    }
    List<Field> inFiles = ParsedSchema.fields(contract);
    String validTo = until;
    Function<Field, String> source = field -> source(field, inFiles, validTo);
    return "WITH %s\n%s"
        .formatted(String.join(",\n", steps), columns(contract.table(), source, last));
  }

  /** The effective rows: clean ones (in a survey: answers), without those that a rule over many rows rejects. */
  static String effective(CrossRow.Subject subject) {
    String good = subject.contract().table().equals(Survey.TABLE)
        ? "parsed_kind = '%s' AND parsed_fate <> 'rejected'".formatted(ParsedSchema.KIND_ANSWER)
        : "parsed_kind = '%s' AND parsed_fate = 'clean'".formatted(ParsedSchema.KIND_ROW);
    return "SELECT * FROM used ANTI JOIN rejecting ON %s WHERE %s AND %s"
        .formatted(UsedRows.PLACE, good, UsedRows.isEffective(subject));
  }

  /** SQL of the rejected rows of a dataset, as the catalog's table. */
  public static String rejected(CrossRow.Subject subject) {
    String broken = broken(ParsedSchema.KIND_ROW);
    Function<Field, String> source = field -> switch ((Rejected) field) {
      case DATASET -> Sql.text(subject.name());
      case SOURCE_FILE -> "parsed_file";
      case SOURCE_SHEET -> "parsed_sheet";
      case SOURCE_ROW -> "parsed_row";
      case FILE_SHA256 -> "delivery_sha256";
      case RULES -> rules();
      case ROW_TEXT -> "coalesce(parsed_text, %s)".formatted(values(subject.contract()));
    };
    return "WITH %s,\n%s\n%s"
        .formatted(
            UsedRows.used(subject),
            UsedRows.rejecting(subject),
            columns(Rejected.TABLE, source, broken));
  }

  /** Rows or answers that were rejected when they were read, and clean ones that a rule over many rows rejects. */
  private static String broken(String kind) {
    return """
        (SELECT * FROM used LEFT JOIN rejecting ON %s
          WHERE parsed_kind = '%s' AND (parsed_fate = 'rejected' OR (parsed_fate = 'clean' AND more_rules IS NOT NULL)))""".formatted(UsedRows.PLACE, kind);
  }

  /** The rules that a row broke by itself, then those over many rows. */
  private static String rules() {
    return "concat_ws(' ', nullif(parsed_rules, ''), more_rules)";
  }

  /**
   * The values as JSON, for a row without stored text: one in a file read in parts that only a rule over many rows
   * rejects.
   */
  private static String values(Contract contract) {
    String members = UsedRows.joined(
        ParsedSchema.fields(contract),
        field -> "%s || %s".formatted(Sql.text('"' + field.id() + "\":"), value(field)),
        ", ");
    return "%s('{' || concat_ws(',', %s) || '}')".formatted(COVERED, members);
  }

  private static String value(Field field) {
    if (field.column().isHashed()) {
      return "CASE WHEN %s IS NOT NULL THEN '\"%s\"' END".formatted(Sql.name(field), Masked.MASK);
    }
    boolean quoted = field.type() == ColumnType.TEXT || field.type() == ColumnType.DATE;
    String text = "CAST(%s AS STRING)".formatted(Sql.name(field));
    return quoted ? "%s(%s)".formatted(QUOTED, text) : text;
  }

  /** SQL of the skipped rows of a dataset, as the catalog's table. */
  public static String skipped(CrossRow.Subject subject) {
    Function<Field, String> source = field -> switch ((Skipped) field) {
      case DATASET -> Sql.text(subject.name());
      case SOURCE_FILE -> "parsed_file";
      case SOURCE_SHEET -> "parsed_sheet";
      case SOURCE_ROW -> "parsed_row";
      case ROWS -> "parsed_occurrences";
      case REASON -> "parsed_rule";
      case FOUND -> "parsed_found";
    };
    String rows = "%s JOIN deliveries ON parsed_file = delivery_file WHERE parsed_kind = '%s'"
        .formatted(
            Sql.name(ParsedSchema.remarksView(subject.contract().table())),
            ParsedSchema.KIND_SKIPPED);
    return "WITH %s\n%s"
        .formatted(UsedRows.deliveries(subject), columns(Skipped.TABLE, source, rows));
  }

  /**
   * SQL of the rejected answers of the survey, as the catalog's table; includes the answers of rows that are rejected
   * here.
   */
  public static String rejectedAnswers(CrossRow.Subject survey) {
    String broken = broken(ParsedSchema.KIND_ANSWER);
    Function<Field, String> source = field -> switch ((RejectedAnswers) field) {
      case SOURCE_FILE -> "parsed_file";
      case SOURCE_SHEET -> "parsed_sheet";
      case SOURCE_ROW -> "parsed_row";
      case ITEM, ROUND, COOP_ID -> Sql.name(field);
      case FOUND -> "parsed_found";
      case RULES -> rules();
    };
    return "WITH %s,\n%s\n%s"
        .formatted(
            UsedRows.used(survey),
            UsedRows.rejecting(survey),
            columns(RejectedAnswers.TABLE, source, broken));
  }

  /** The union of several queries of one table. */
  public static String together(List<String> queries) {
    return UsedRows.joined(queries, query -> "(%s)".formatted(query), "\nUNION ALL\n");
  }

  /** Exactly a table's columns and types. */
  private static String columns(Table table, Function<Field, String> source, String rows) {
    return "SELECT %s FROM %s"
        .formatted(
            UsedRows.joined(
                table.fields(),
                field -> "CAST(%s AS %s) AS %s"
                    .formatted(source.apply(field), type(field), Sql.name(field)),
                ", "),
            rows);
  }

  private static String type(Field field) {
    return field.type() == ColumnType.TEXT ? "STRING" : field.type().sql();
  }

  private static String source(Field field, List<Field> inFiles, String validTo) {
    if (inFiles.contains(field)) {
      return Sql.name(field);
    }
    return switch (field.id()) {
      case "valid_from" -> "delivery_from";
      case "valid_to" -> validTo;
      case "source_file" -> "parsed_file";
      case "source_sheet" -> "nullif(parsed_sheet, '')";
      case "source_row" -> "parsed_row";
      default -> "NULL";
    };
  }
}
