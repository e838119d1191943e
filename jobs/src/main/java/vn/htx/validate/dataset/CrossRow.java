package vn.htx.validate.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.validate.check.CrossRowRules;

/**
 * The rules over many rows of one dataset, as SQL over the parsed rows. Queries name the views {@code parsed_<dataset>}
 * ({@link ParsedSchema#rows}), {@code deliveries_<dataset>} ({@link UsedDeliveries}) and {@code faults_<dataset>}
 * ({@link FaultColumn}).
 */
public final class CrossRow {
  /** Rule numbers for rows that are only counted. */
  static final int REPEATED = -1;

  static final int LATER = -2;
  static final int ANSWERS = -3;

  private static final String LINE = """
      parsed_file AS source_file, parsed_sheet AS source_sheet, parsed_sheet_index AS sheet_index, parsed_row AS source_row,
        parsed_fate AS fate""";

  private CrossRow() {}

  /** A dataset with the plan of its deliveries. */
  public record Subject(Contract contract, Deliveries.Plan plan) {
    String name() {
      return contract.table().name();
    }

    /** Number of rows, or answers, read. */
    long rows() {
      return plan.summaries().stream()
          .mapToLong(sheet -> Math.max(sheet.read(), sheet.answersRead()))
          .sum();
    }

    /** Whether there are files, and so possibly rows. */
    public boolean hasFiles() {
      return !plan.used().isEmpty();
    }
  }

  /** Name of the view and table of a dataset's faults. */
  public static String faultsView(Table dataset) {
    return "faults_" + dataset.name();
  }

  /** The datasets whose parsed rows and deliveries {@link #faults} reads, including the subject. */
  public static List<Subject> lookedInto(Subject subject, List<Subject> targets) {
    Table own = subject.contract().table();
    Set<Table> referred = subject.contract().foreignKeys().stream()
        .map(Contract.ForeignKey::target)
        .collect(Collectors.toSet());
    return Stream.concat(
            Stream.of(subject),
            targets.stream()
                .filter(Subject::hasFiles)
                .filter(target -> !target.contract().table().equals(own))
                .filter(target -> referred.contains(target.contract().table())))
        .toList();
  }

  /**
   * SQL of the faults that rules over many rows find in a dataset, as {@link FaultColumn}. Rows that are not used on
   * the as-of date are not checked, since the rows they refer to may come later too.
   *
   * @param targets the datasets to which its foreign keys refer, rejected rows included; a reference to a dataset that
   *     is not here is not checked
   * @param codes every unit code of any time
   */
  public static String faults(Subject subject, List<Subject> targets, List<String> codes) {
    var parts = new ArrayList<String>(List.of(duplicates(subject)));
    List<Contract.ForeignKey> keys = subject.contract().foreignKeys();
    for (int i = 0; i < keys.size(); i++) {
      Contract.ForeignKey reference = keys.get(i);
      if (reference.target().layer() == Table.Layer.REFERENCE) {
        parts.add(orphans(
            i,
            reference,
            "SELECT code AS known_key FROM (VALUES %s) AS units(code)"
                .formatted(
                    UsedRows.joined(codes, code -> "(%s)".formatted(Sql.text(code)), ", "))));
      } else {
        int number = i;
        targets.stream()
            .filter(target -> target.contract().table().equals(reference.target()))
            .forEach(target -> parts.add(orphans(number, reference, keys(reference, target))));
      }
    }
    return """
        CREATE TEMP TABLE again AS
        WITH %1$s
        SELECT hash(parsed_file, %2$s) AS again FROM clean GROUP BY ALL HAVING count(*) > 1;
        WITH %1$s
        %3$s""".formatted(rows(subject), UsedRows.key(subject), String.join("\nUNION ALL\n", parts));
  }

  /** {@code rows}: those that count on the as-of date; {@code clean}: those of them that broke no rule alone. */
  private static String rows(Subject subject) {
    return """
        %s,
        rows AS NOT MATERIALIZED (SELECT * FROM used WHERE parsed_kind = '%s' AND %s),
        clean AS NOT MATERIALIZED (SELECT * FROM rows WHERE parsed_fate = 'clean')""".formatted(
            UsedRows.used(subject), ParsedSchema.KIND_ROW, UsedRows.isEffective(subject));
  }

  /**
   * The clean rows of a file with the key of an earlier clean row. Only rows whose key's hash occurs again are sorted:
   * a few of many millions.
   */
  private static String duplicates(Subject subject) {
    return """
        SELECT %1$s, %2$s AS rule, %3$s AS found
        FROM clean SEMI JOIN again ON hash(parsed_file, %3$s) = again
        QUALIFY row_number() OVER (
          PARTITION BY parsed_file, %3$s ORDER BY parsed_sheet_index, parsed_row) > 1""".formatted(
            LINE, CrossRowRules.of(subject.contract()).duplicateKey(), UsedRows.key(subject));
  }

  /** Rows that refer to a key which no row of the target has. */
  private static String orphans(int rule, Contract.ForeignKey reference, String known) {
    String key = "CAST(%s AS STRING)".formatted(Sql.name(reference.field()));
    return """
        SELECT %s, %s AS rule, %s AS found
        FROM rows
        WHERE %s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (%s) AS known WHERE known_key = %s) AND %s""".formatted(
            LINE,
            rule,
            key,
            key,
            known,
            key,
            reference.unless().map(CrossRow::isChecked).orElse("true"));
  }

  private static String isChecked(Contract.Unless unless) {
    return "(%s IN (%s)) IS NOT TRUE"
        .formatted(Sql.name(unless.field()), UsedRows.joined(unless.codes(), Sql::text, ", "));
  }

  /** Every key of the target's rows. */
  private static String keys(Contract.ForeignKey reference, Subject target) {
    if (!target.hasFiles()) {
      return "SELECT '' AS known_key WHERE false";
    }
    String key = Sql.name(reference.targetField());
    return """
        SELECT CAST(%s AS STRING) AS known_key FROM %s
        WHERE parsed_kind = '%s' AND %s IS NOT NULL AND parsed_file IN (SELECT delivery_file FROM %s)""".formatted(
            key,
            Sql.name(ParsedSchema.rowsView(target.contract().table())),
            ParsedSchema.KIND_ROW,
            key,
            Sql.name(UsedDeliveries.view(target.contract().table())));
  }

  /** SQL of the counts that need the rows themselves once the faults are known, as {@link RowCountColumn}. */
  public static String counts(Subject subject) {
    boolean survey = subject.contract().table().equals(Survey.TABLE);
    var parts = new ArrayList<String>();
    parts.add(tally(
        LATER,
        "used WHERE parsed_kind = '%s' AND %s"
            .formatted(ParsedSchema.KIND_ROW, UsedRows.isLater(subject))));
    if (survey) {
      parts.add(tally(
          ANSWERS,
          "used SEMI JOIN rejecting ON %s WHERE parsed_kind = '%s' AND parsed_fate = 'clean'"
              .formatted(UsedRows.PLACE, ParsedSchema.KIND_ANSWER)));
    }
    String steps = "%s,\n%s,\neffective AS NOT MATERIALIZED (%s)"
        .formatted(
            UsedRows.used(subject), UsedRows.rejecting(subject), CleanSql.effective(subject));
    String before = "";
    if (Precedence.mayRepeat(subject)) {
      before = """
          CREATE TEMP TABLE again AS
          WITH %1$s
          SELECT hash(%2$s) AS again FROM effective GROUP BY hash(%2$s) HAVING count(*) > 1;
          """.formatted(steps, deliveredKey(subject));
      parts.add(tally(REPEATED, beaten(subject)));
    }
    return "%sWITH %s\n%s".formatted(before, steps, String.join("\nUNION ALL\n", parts));
  }

  /**
   * Rows that are replaced by a row of a later delivery. Only rows whose key's hash occurs again are sorted: of many
   * millions a few, where deliveries are of different keys.
   */
  private static String beaten(Subject subject) {
    return """
        (SELECT * FROM effective SEMI JOIN again ON hash(%1$s) = again
          QUALIFY %2$s <> max(%2$s) OVER (PARTITION BY %1$s))""".formatted(deliveredKey(subject), UsedRows.STANDING);
  }

  /** The key of a row among all deliveries. */
  private static String deliveredKey(Subject subject) {
    String own = UsedRows.key(subject);
    return Deliveries.statesValidFrom(subject.contract()) ? own + ", delivery_from" : own;
  }

  private static String tally(int what, String rows) {
    return """
        SELECT parsed_file AS source_file, parsed_sheet AS source_sheet, %s AS rule, count(*) AS rows,
          min(parsed_row) AS source_row
        FROM %s GROUP BY parsed_file, parsed_sheet""".formatted(what, rows);
  }
}
