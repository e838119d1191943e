package vn.htx.validate.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.htx.catalog.Sql;
import vn.htx.validate.check.CrossRowRules;

/**
 * SQL of the parsed rows and answers of a dataset's used deliveries, with the decisions about each delivery and the
 * rows that rules over many rows reject. Every query of a dataset's tables begins with it. Reads the views
 * {@link ParsedSchema#rowsView}, {@link UsedDeliveries#view} and {@link CrossRow#faultsView}.
 */
final class UsedRows {
  /** The place of a row, also used in {@code rejecting}. */
  static final String PLACE =
      "(parsed_file = source_file AND parsed_sheet_index = sheet_index AND parsed_row = source_row)";

  /**
   * Order of precedence of rows with one key; the greatest is kept: that of the delivery of highest rank, then the
   * first.
   */
  static final String STANDING = "(delivery_rank, -parsed_sheet_index, -parsed_row)";

  private UsedRows() {}

  /** {@code deliveries}: the decisions about each used file, {@link UsedDeliveries}. */
  static String deliveries(CrossRow.Subject subject) {
    return "deliveries AS NOT MATERIALIZED (SELECT * FROM %s)"
        .formatted(Sql.name(UsedDeliveries.view(subject.contract().table())));
  }

  /** {@code used}: parsed rows beside their delivery's rank, days and following snapshot. */
  static String used(CrossRow.Subject subject) {
    return """
        %s,
        used AS NOT MATERIALIZED (
          SELECT * FROM %s JOIN deliveries ON parsed_file = delivery_file)""".formatted(
        deliveries(subject), Sql.name(ParsedSchema.rowsView(subject.contract().table())));
  }

  /** The key of a row within its file, as one text; a null part is empty. */
  static String key(CrossRow.Subject subject) {
    return subject.contract().fileKey().stream()
        .map(part -> "coalesce(CAST(%s AS STRING), '')".formatted(Sql.name(part)))
        .collect(Collectors.joining(" || chr(31) || "));
  }

  private static String literal(LocalDate day) {
    return "DATE " + Sql.text(day.toString());
  }

  /** {@code rejecting}: the places of rows that a rule over many rows rejects, with the ids of those rules in order. */
  static String rejecting(CrossRow.Subject subject) {
    CrossRowRules rules = CrossRowRules.of(subject.contract());
    List<Integer> numbers = rules.rejecting();
    return """
        rejecting AS (
          SELECT source_file, sheet_index, source_row, concat_ws(' ', %s) AS more_rules
          FROM %s WHERE rule IN (%s) GROUP BY ALL)""".formatted(
            joined(
                numbers,
                number -> "max(CASE WHEN rule = %s THEN %s END)"
                    .formatted(number, Sql.text(rules.get(number).rule().id())),
                ", "),
            Sql.name(CrossRow.faultsView(subject.contract().table())),
            joined(numbers, String::valueOf, ", "));
  }

  /** Whether a row counts on the as-of date. */
  static String isEffective(CrossRow.Subject subject) {
    return "(%s) IS NOT TRUE".formatted(isLater(subject));
  }

  /** Whether a row is dated after the as-of date, in a dataset that has such rows; null where it has no date. */
  static String isLater(CrossRow.Subject subject) {
    return subject
        .plan()
        .rowsUntil()
        .map(asOf -> "parsed_day > " + literal(asOf))
        .orElse("false");
  }

  static <T> String joined(List<T> items, Function<T, String> text, String between) {
    return items.stream().map(text).collect(Collectors.joining(between));
  }
}
