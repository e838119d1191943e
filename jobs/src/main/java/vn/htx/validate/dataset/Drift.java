package vn.htx.validate.dataset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * Detects sharp changes from one delivery of a series to the next: in the columns that are read here, in the
 * distribution of a column's values in {@link Spread}. The newest delivery is compared with the previous one.
 */
public final class Drift {
  private static final long FEWEST_ROWS = 200;

  /** SQL over a view {@code remarks} of the deliveries compared, for the columns that were read. */
  public static final String COLUMNS = """
      SELECT parsed_file, parsed_column FROM remarks
      WHERE parsed_kind = 'column' AND parsed_column <> '' GROUP BY ALL ORDER BY ALL""";

  private Drift() {}

  /** The newest delivery of a series and the one before it, by path. */
  public record DeliveryPair(String earlier, String later, long earlierRows, long laterRows) {
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

  static BoundRule rule(Contract contract, StandingRule rule, DeliveryPair pair) {
    return FileRules.of(contract)
        .of(rule)
        .and("So với %s.".formatted(pair.earlier()), "Against %s.".formatted(pair.earlier()));
  }
}
