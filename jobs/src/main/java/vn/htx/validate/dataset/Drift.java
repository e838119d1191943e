package vn.htx.validate.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.htx.catalog.common.Survey;
import vn.htx.config.Contract;
import vn.htx.config.rule.DeliveryRule;
import vn.htx.config.rule.StandingRule;
import vn.htx.engine.ResultRow;
import vn.htx.ingest.source.InboxFile;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.FileRules;
import vn.htx.validate.check.Notice;
import vn.htx.validate.file.FileSummary;

/**
 * Detects sharp changes from one delivery of a series to the next: in the columns that are read, and in the
 * distribution of a column's values. The newest delivery is compared with the previous one.
 *
 * <p>Distributions are compared by the Population Stability Index over the deciles of the earlier file's numbers, or
 * over codes; empty cells are a separate class. Above 0.25 it counts as a shift (Siddiqi, Credit Risk Scorecards,
 * 2006). By chance alone it is about (classes − 1)·(1/n + 1/m) (Yurdakul, Statistical Properties of Population
 * Stability Index, 2018), which is why small files are not compared.
 */
public final class Drift {
  private static final double SHIFT = 0.25;
  private static final long FEWEST_ROWS = 200;

  /** Number of rows that are sampled for a distribution. */
  private static final long SAMPLE = 100_000;

  /** A share of zero is replaced by this, so that the index stays finite. */
  private static final double LEAST_SHARE = 0.0005;

  private static final String EMPTY = "∅";

  /** SQL over the parsed tables of a pair, as {@code parsed}, for the columns that were read. */
  public static final String COLUMNS = """
      SELECT parsed_file, parsed_column FROM remarks
      WHERE parsed_kind = 'column' AND parsed_column <> '' GROUP BY ALL ORDER BY ALL""";

  private Drift() {}

  /** The newest delivery of a series and the one before it, by path. */
  public record DeliveryPair(String earlier, String later, long earlierRows, long laterRows) {
    /** Whether the file is one of the pair. */
    public boolean has(String path) {
      return path.equals(earlier) || path.equals(later);
    }

    /** Whether both have enough rows to compare distributions. */
    boolean isLarge() {
      return Math.min(earlierRows, laterRows) >= FEWEST_ROWS;
    }
  }

  /** One pair for every series with at least two deliveries. */
  public static List<DeliveryPair> pairs(
      Contract contract, Deliveries.Plan plan, List<InboxFile> files) {
    Map<String, String> series = files.stream()
        .collect(Collectors.toMap(InboxFile::path, file -> Deliveries.series(contract, file)));
    Map<String, Long> rows = plan.summaries().stream()
        .collect(
            Collectors.groupingBy(FileSummary::file, Collectors.summingLong(FileSummary::clean)));
    Map<String, String> last = new TreeMap<>();
    Map<String, DeliveryPair> newest = new TreeMap<>();
    for (Delivery delivery : plan.files()) {
      if (delivery.hasCounted()) {
        String of = series.getOrDefault(delivery.file(), "");
        String before = last.put(of, delivery.file());
        if (before != null) {
          newest.put(
              of,
              new DeliveryPair(
                  before,
                  delivery.file(),
                  rows.getOrDefault(before, 0L),
                  rows.getOrDefault(delivery.file(), 0L)));
        }
      }
    }
    return List.copyOf(newest.values());
  }

  /** A notice where columns were added or removed. */
  public static List<Notice> columns(Contract contract, DeliveryPair pair, List<ResultRow> lines) {
    Set<String> before = columnsOf(pair.earlier(), lines);
    Set<String> after = columnsOf(pair.later(), lines);
    var lost = new LinkedHashSet<>(before);
    lost.removeAll(after);
    var gained = new LinkedHashSet<>(after);
    gained.removeAll(before);
    if (before.isEmpty() || after.isEmpty() || (lost.isEmpty() && gained.isEmpty())) {
      return List.of();
    }
    String found =
        signed("−", lost) + (lost.isEmpty() || gained.isEmpty() ? "" : "; ") + signed("+", gained);
    return List.of(Notice.of(
        contract.table().name(),
        pair.later(),
        "",
        rule(contract, DeliveryRule.SCHEMA_CHANGED, pair),
        found));
  }

  private static String signed(String sign, Set<String> names) {
    return names.stream().map(name -> sign + name).collect(Collectors.joining("; "));
  }

  private static Set<String> columnsOf(String file, List<ResultRow> lines) {
    return lines.stream()
        .filter(line -> line.text(RemarkColumn.FILE).equals(file))
        .map(line -> line.text(RemarkColumn.COLUMN))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * SQL that counts the values of a pair's columns by class, given the earlier file's path; empty where there is
   * nothing to compare.
   */
  public static String spreadSql(Contract contract, DeliveryPair pair) {
    String parts = !pair.isLarge() || contract.table().equals(Survey.TABLE)
        ? ""
        : contract.columns().stream()
            .filter(column -> !contract.fileKey().contains(column.field()))
            .flatMap(column -> classes(column).stream())
            .collect(Collectors.joining("\nUNION ALL\n"));
    return parts.isEmpty() ? "" : """
            WITH rows AS (SELECT * FROM parsed WHERE parsed_kind = 'row' AND parsed_fate = 'clean'
              AND parsed_row %% %s = 0),
            earlier AS (SELECT * FROM rows WHERE parsed_file = ?)
            %s ORDER BY ALL""".formatted(step(pair), parts);
  }

  /** SQL that counts one column; empty unless it holds codes or numbers. */
  private static Optional<String> classes(Contract.ColumnContract column) {
    String id = column.field().id();
    if (!column.allowed().isEmpty()) {
      return Optional.of("""
          SELECT '%1$s' AS column_id, parsed_file, coalesce(%1$s::VARCHAR, '%2$s') AS class, count(*) AS n
          FROM rows GROUP BY ALL""".formatted(id, EMPTY));
    }
    return isNumber(column) ? Optional.of("""
            SELECT '%1$s' AS column_id, parsed_file,
              CASE WHEN %1$s IS NULL THEN '%2$s'
                ELSE len(list_filter(cut, lambda edge: edge < %1$s))::VARCHAR END AS class, count(*) AS n
            FROM rows, (SELECT quantile_disc(%1$s, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) AS cut
              FROM earlier) GROUP BY ALL""".formatted(id, EMPTY)) : Optional.empty();
  }

  private static long step(DeliveryPair pair) {
    return Math.max(1, Math.max(pair.earlierRows(), pair.laterRows()) / SAMPLE);
  }

  private static boolean isNumber(Contract.ColumnContract column) {
    return switch (column.field().type()) {
      case INTEGER, LONG, MONEY, AREA, DECIMAL, AMOUNT, DOUBLE -> true;
      case TEXT, DATE, BOOLEAN -> false;
    };
  }

  /** A notice for every column whose distribution shifted. */
  public static List<Notice> spread(Contract contract, DeliveryPair pair, List<ResultRow> lines) {
    var notices = new ArrayList<Notice>();
    BoundRule rule = rule(contract, DeliveryRule.SPREAD_CHANGED, pair);
    Map<String, List<ResultRow>> byColumn = lines.stream()
        .collect(Collectors.groupingBy(
            line -> line.text("column_id"), LinkedHashMap::new, Collectors.toList()));
    byColumn.forEach((column, of) -> {
      double index = index(counts(pair.earlier(), of), counts(pair.later(), of));
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

  private static Map<String, Long> counts(String file, List<ResultRow> lines) {
    return lines.stream()
        .filter(line -> line.text(RemarkColumn.FILE).equals(file))
        .collect(Collectors.toMap(line -> line.text("class"), line -> line.number("n")));
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

  private static BoundRule rule(Contract contract, StandingRule rule, DeliveryPair pair) {
    return FileRules.of(contract)
        .of(rule)
        .and("So với %s.".formatted(pair.earlier()), "Against %s.".formatted(pair.earlier()));
  }
}
