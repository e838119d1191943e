package vn.htx.validate.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.htx.catalog.Sql;
import vn.htx.catalog.Table;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.config.rule.DeliveryRule;
import vn.htx.engine.ListedRow;
import vn.htx.engine.ResultRow;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.Notice;

/**
 * Detects a sharp change in the distribution of a column's values from one delivery of a series to the next.
 *
 * <p>Distributions are compared by the Population Stability Index over the deciles of the earlier file's numbers, or
 * over codes; empty cells are a separate class. Above 0.25 it counts as a shift (Siddiqi, Credit Risk Scorecards,
 * 2006). By chance alone it is about (classes − 1)·(1/n + 1/m) (Yurdakul, Statistical Properties of Population
 * Stability Index, 2018), which is why small files are not compared.
 */
public final class Spread {
  /** The view of {@link #files}. */
  public static final String FILES_VIEW = "compared_files";

  private static final double SHIFT = 0.25;

  /** Number of rows of a file that are looked at. */
  private static final long SAMPLE = 100_000;

  /** A share of zero is replaced by this, so that the index stays finite. */
  private static final double LEAST_SHARE = 0.0005;

  private static final String EMPTY = "∅";

  private Spread() {}

  /** Name of the table of a dataset's distributions. */
  public static String table(Table dataset) {
    return "spread_" + dataset.name();
  }

  /** The pairs of a dataset's deliveries that have enough rows to compare distributions. */
  public static List<Drift.DeliveryPair> compared(
      Contract contract, List<Drift.DeliveryPair> pairs) {
    return contract.columns().stream().anyMatch(column -> isCompared(contract, column))
        ? pairs.stream().filter(Drift.DeliveryPair::isLarge).toList()
        : List.of();
  }

  /** The files of the pairs, as {@link ComparedFileColumn}. */
  public static List<ListedRow> files(List<Drift.DeliveryPair> pairs) {
    var rows = new ArrayList<ListedRow>();
    for (Drift.DeliveryPair pair : pairs) {
      for (String file : List.of(pair.earlier(), pair.later())) {
        rows.add(ListedRow.of(ComparedFileColumn.FIELDS)
            .set(ComparedFileColumn.FILE, file)
            .set(ComparedFileColumn.LATER_FILE, pair.later())
            .set(ComparedFileColumn.IS_EARLIER, file.equals(pair.earlier()))
            .set(ComparedFileColumn.EVERY, every(pair)));
      }
    }
    return rows;
  }

  private static long every(Drift.DeliveryPair pair) {
    return Math.max(1, Math.max(pair.earlierRows(), pair.laterRows()) / SAMPLE);
  }

  /**
   * SQL that counts the clean rows of compared files by pair, column and class, as {@link SpreadColumn}, over the views
   * {@link ParsedSchema#rowsView} and {@link #FILES_VIEW}.
   */
  public static String sql(Contract contract) {
    return """
        WITH sampled AS NOT MATERIALIZED (
          SELECT * FROM %s JOIN %s ON parsed_file = compared_file
          WHERE parsed_kind = '%s' AND parsed_fate = 'clean' AND parsed_row %% every = 0)
        %s""".formatted(
            Sql.name(ParsedSchema.rowsView(contract.table())),
            FILES_VIEW,
            ParsedSchema.KIND_ROW,
            contract.columns().stream()
                .filter(column -> isCompared(contract, column))
                .map(Spread::classes)
                .collect(Collectors.joining("\nUNION ALL\n")));
  }

  private static boolean isCompared(Contract contract, Contract.ColumnContract column) {
    return !contract.table().equals(Survey.TABLE)
        && !contract.fileKey().contains(column.field())
        && (isCode(column) || isNumber(column));
  }

  private static boolean isCode(Contract.ColumnContract column) {
    return !column.allowed().isEmpty();
  }

  private static boolean isNumber(Contract.ColumnContract column) {
    return switch (column.field().type()) {
      case INTEGER, LONG, MONEY, AREA, DECIMAL, AMOUNT, DOUBLE -> true;
      case TEXT, DATE, BOOLEAN -> false;
    };
  }

  /**
   * One column's classes. A number's is how many of the earlier file's nine cuts between tenths are less than it: the
   * k-th cut is the least number that k tenths of all are no greater than, so that it is less than a number as soon as
   * k tenths of all are.
   */
  private static String classes(Contract.ColumnContract column) {
    String value = Sql.name(column.field());
    String counted = """
        SELECT later_file, %1$s AS v, sum(CASE WHEN is_earlier THEN 1 ELSE 0 END) AS before,
          sum(CASE WHEN is_earlier THEN 0 ELSE 1 END) AS after
        FROM sampled GROUP BY later_file, %1$s""".formatted(value);
    String classed = isCode(column)
        ? "SELECT *, coalesce(CAST(v AS STRING), '%s') AS class FROM (%s) AS c"
            .formatted(EMPTY, counted)
        : """
            SELECT *, CASE WHEN v IS NULL THEN '%s'
              ELSE CAST(least(9, whole_quotient(10 * below, greatest(1, n))) AS STRING) END AS class
            FROM (
              SELECT *, coalesce(sum(stated) OVER (
                  PARTITION BY later_file ORDER BY v ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS below,
                sum(stated) OVER (PARTITION BY later_file) AS n
              FROM (SELECT *, CASE WHEN v IS NULL THEN 0 ELSE before END AS stated FROM (%s) AS c) AS s) AS r""".formatted(EMPTY, counted);
    return """
        SELECT later_file, '%s' AS column_id, class, CAST(sum(before) AS BIGINT) AS earlier_rows,
          CAST(sum(after) AS BIGINT) AS later_rows
        FROM (%s) AS k GROUP BY later_file, class""".formatted(column.field().id(), classed);
  }

  /** A notice for every column whose distribution shifted, of the table's lines about the pair. */
  public static List<Notice> notices(
      Contract contract, Drift.DeliveryPair pair, List<ResultRow> lines) {
    var notices = new ArrayList<Notice>();
    BoundRule rule = Drift.rule(contract, DeliveryRule.SPREAD_CHANGED, pair);
    Map<String, List<ResultRow>> byColumn = lines.stream()
        .filter(line -> line.text(SpreadColumn.LATER_FILE).equals(pair.later()))
        .collect(Collectors.groupingBy(
            line -> line.text(SpreadColumn.COLUMN), LinkedHashMap::new, Collectors.toList()));
    byColumn.forEach((column, of) -> {
      double index =
          index(counts(SpreadColumn.EARLIER_ROWS, of), counts(SpreadColumn.LATER_ROWS, of));
      if (index > SHIFT) {
        notices.add(new Notice(
            contract.table().name(),
            pair.later(),
            "",
            rule.id(),
            column,
            rule.severity(),
            1,
            0,
            String.format(Locale.ROOT, "PSI %.2f", index).replace('.', ','),
            rule.vi(),
            rule.en()));
      }
    });
    return notices;
  }

  private static Map<String, Long> counts(SpreadColumn of, List<ResultRow> lines) {
    return lines.stream()
        .collect(Collectors.toMap(line -> line.text(SpreadColumn.CLASS), line -> line.number(of)));
  }

  /** The Population Stability Index of two counts by class. */
  static double index(Map<String, Long> before, Map<String, Long> after) {
    double n = before.values().stream().mapToLong(Long::longValue).sum();
    double m = after.values().stream().mapToLong(Long::longValue).sum();
    if (n == 0 || m == 0) {
      return 0;
    }
    var classes = new LinkedHashSet<>(before.keySet());
    classes.addAll(after.keySet());
    double index = 0;
    for (String each : classes) {
      double was = Math.max(before.getOrDefault(each, 0L) / n, LEAST_SHARE);
      double is = Math.max(after.getOrDefault(each, 0L) / m, LEAST_SHARE);
      index += (is - was) * Math.log(is / was);
    }
    return index;
  }
}
