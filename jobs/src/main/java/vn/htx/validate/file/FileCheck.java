package vn.htx.validate.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.config.Contract;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.config.rule.DeliveryRule;
import vn.htx.config.rule.ParcelRule;
import vn.htx.config.rule.StandingRule;
import vn.htx.ingest.form.Repeats;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.ingest.table.SheetTables;
import vn.htx.ingest.table.TableHead;
import vn.htx.ingest.table.TablePart;
import vn.htx.ingest.table.Vocabulary;
import vn.htx.model.RowFate;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.CrossRowRules;
import vn.htx.validate.check.FileRules;
import vn.htx.validate.check.Notice;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.check.RowFindings;
import vn.htx.validate.check.Tally;
import vn.htx.validate.row.Amendments;
import vn.htx.validate.row.CheckedRow;
import vn.htx.validate.row.ColumnMapping;
import vn.htx.validate.row.EarlierHeads;
import vn.htx.validate.row.Header;

/**
 * Reads and checks one whole file without Spark, as far as a single file can be checked: its rows, duplicate keys
 * within it, the two counts. Keys of other datasets and other deliveries are checked by the nightly run.
 */
public final class FileCheck {
  private static final int LOOKED_AT = 5_000;

  private FileCheck() {}

  /**
   * The result of checking a file.
   *
   * @param summaries one per sheet
   * @param remarks in the order of the notices table
   * @param tables the tables found, in the order of the file; also those for whose header the file is left out
   */
  public record Outcome(
      List<FileSummary> summaries, List<PlacedNotice> remarks, List<TableFound> tables) {
    public List<Notice> notices() {
      return remarks.stream().map(PlacedNotice::notice).toList();
    }

    public boolean isLeftOut() {
      return summaries.stream().anyMatch(FileSummary::broken);
    }
  }

  /**
   * A table of a file as it was read.
   *
   * @param firstRow of its header, which ends in {@code lastRow}
   * @param isRead whether its rows were checked
   */
  public record TableFound(
      String sheet, int firstRow, int lastRow, boolean isRead, List<ColumnMapping> columns) {}

  /** Checks a file without amendments; every row is passed to {@code rows} as it is read. */
  public static Outcome run(
      Contract contract, Checks checks, Path inbox, InboxFile file, Consumer<CheckedRow> rows) {
    return run(contract, checks, inbox, file, Amendments.NONE, rows);
  }

  /** Checks a file with its amendments; every row is passed to {@code rows} as it is read. */
  public static Outcome run(
      Contract contract,
      Checks checks,
      Path inbox,
      InboxFile file,
      Amendments amendments,
      Consumer<CheckedRow> rows) {
    var summaries = new ArrayList<FileSummary>();
    var remarks = new ArrayList<PlacedNotice>();
    var tables = new ArrayList<TableFound>();
    var keys = new Keys(contract, checks, file);
    var heads = new EarlierHeads();
    for (CsvLayout.Part part : file.parts()) {
      try (var reading = new PartReading(checks, inbox, file, amendments, part, heads)) {
        while (reading.hasNext()) {
          Parsed parsed = reading.next();
          if (parsed instanceof Parsed.OfRow row) {
            keys.accept(row);
            rows.accept(row.row());
          } else if (parsed instanceof Parsed.OfTable found) {
            tables.add(new TableFound(
                found.sheet(), found.firstRow(), found.lastRow(), found.isRead(), found.columns()));
          } else if (parsed instanceof Parsed.OfNotice notice) {
            remarks.add(notice.placed());
          } else if (parsed instanceof Parsed.OfSummary summary) {
            summaries.add(summary.summary());
          }
        }
      }
    }
    Accounting accounting = Accounting.of(FileSummary.merge(summaries), checks.rules());
    List<FileSummary> merged = accounting.summaries();
    accounting.notices().forEach(notice -> remarks.add(PlacedNotice.of(notice)));
    if (merged.stream().noneMatch(FileSummary::broken)) {
      remarks.addAll(keys.notices());
      merged = merged.stream().map(keys::withoutDuplicates).toList();
    }
    return new Outcome(merged, mergePlaced(remarks), List.copyOf(tables));
  }

  /**
   * How well a file fits a dataset: the share of the dataset's required columns that its best table has, from 0, plus a
   * little for each other column that it knows.
   */
  public static double fit(Checks checks, Path inbox, InboxFile file) {
    double best = 0;
    try (SheetSource source = Repeats.open(inbox, file, file.parts().get(0))) {
      while (source.nextSheet()) {
        var tables = new SheetTables(source, checks.vocabulary());
        while (tables.hasTable() && tables.hasNext()) {
          if (tables.next() instanceof TablePart.Head head) {
            best = Math.max(best, fit(head.head(), checks.vocabulary()));
            break;
          }
        }
      }
    } catch (IOException | UnreadableException unreadable) {
      return 0;
    }
    return best;
  }

  /**
   * Whether a file names cooperatives other than by ids, so that its parsed rows depend on the register. Checks the
   * headers in each sheet's first rows.
   */
  public static boolean namesCooperatives(Checks checks, Path inbox, InboxFile file) {
    if (file.findFault().isPresent()) {
      return false;
    }
    try (SheetSource source = Repeats.open(inbox, file, file.parts().get(0))) {
      while (source.nextSheet()) {
        var tables = new SheetTables(source, checks.vocabulary());
        for (int rows = 0; rows < LOOKED_AT && tables.hasNext(); rows++) {
          if (tables.next() instanceof TablePart.Head head
              && Header.bind(head.head(), head.grouped(), checks, checks.fillings())
                  .namesCooperatives()) {
            return true;
          }
        }
      }
    } catch (IOException | UnreadableException unreadable) {
      return false;
    }
    return false;
  }

  private static double fit(TableHead head, Vocabulary words) {
    Set<Integer> known = head.cells().stream()
        .flatMap(cell -> cell.place(words).stream())
        .collect(Collectors.toSet());
    long required = words.required().stream().filter(known::contains).count();
    return (double) required / Math.max(1, words.required().size()) + known.size() / 100.0;
  }

  /**
   * The ids of the rules that need other files, other datasets or an as-of date, and that {@link #run} therefore does
   * not check.
   */
  public static List<String> leftToTheNight(Contract contract) {
    var ids = new ArrayList<String>();
    contract.foreignKeys().forEach(key -> ids.add(key.rule().id()));
    ids.add(FileRules.of(contract).of(Kind.NO_EFFECTIVE_DATE).id());
    String dataset = contract.table().name();
    Stream.<StandingRule>of(
            DeliveryRule.REPEATED_KEY,
            DeliveryRule.SAME_DAY_DELIVERY,
            DeliveryRule.LATER_THAN_AS_OF,
            DeliveryRule.ROWS_LATER_THAN_AS_OF,
            ParcelRule.NO_HOLDER,
            ParcelRule.JOINT_HOLDERS,
            ParcelRule.SHARES_SCALED)
        .filter(rule -> rule.isFor(dataset))
        .forEach(rule -> ids.add(rule.of(dataset).id()));
    return ids;
  }

  /** Adds up equal notices, in the order of the notices table. */
  public static List<Notice> merge(List<Notice> notices) {
    var merged = new TreeMap<Notice, Notice>(Notice.ORDER);
    notices.forEach(notice -> merged.merge(notice, notice, Notice::plus));
    return List.copyOf(merged.values());
  }

  private static List<PlacedNotice> mergePlaced(List<PlacedNotice> remarks) {
    var merged = new TreeMap<Notice, PlacedNotice>(Notice.ORDER);
    remarks.forEach(remark -> merged.merge(remark.notice(), remark, PlacedNotice::plus));
    return List.copyOf(merged.values());
  }

  /** Keys seen in the file. Hashes of 64 bits would take less memory, but a clerk's file is small. */
  private static final class Keys {
    private final List<Integer> places;
    private final Map<String, Tally> bySheet = new TreeMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final Map<List<Object>, Integer> seen = new HashMap<>();
    private final BoundRule rule;
    private final CrossRowRules rules;
    private final Checks checks;
    private final InboxFile file;

    Keys(Contract contract, Checks checks, InboxFile file) {
      this.checks = checks;
      this.file = file;
      this.rules = CrossRowRules.of(contract);
      this.rule = checks.rules().of(Kind.DUPLICATE_KEY);
      this.places = checks.key();
    }

    void accept(Parsed.OfRow parsed) {
      CheckedRow row = parsed.row();
      if (row.fate() != RowFate.CLEAN || places.isEmpty()) {
        return;
      }
      List<Object> key = Arrays.asList(places.stream().map(row::value).toArray());
      if (seen.putIfAbsent(key, row.row()) != null) {
        bySheet
            .computeIfAbsent(
                parsed.sheet(), sheet -> new Tally(checks.dataset(), file.path(), sheet))
            .add(
                new RowFindings.Finding(
                    rule, "", rules.shown(rules.duplicateKey(), CrossRowRules.joined(key))),
                row.row());
        counts.merge(parsed.sheet(), 1L, Long::sum);
      }
    }

    List<PlacedNotice> notices() {
      return bySheet.values().stream()
          .flatMap(tally -> tally.notices().stream())
          .toList();
    }

    FileSummary withoutDuplicates(FileSummary summary) {
      return summary.withDuplicates(counts.getOrDefault(summary.sheet(), 0L));
    }
  }
}
