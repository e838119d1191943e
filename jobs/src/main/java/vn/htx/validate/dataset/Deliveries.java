package vn.htx.validate.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.htx.catalog.Field;
import vn.htx.config.Contract;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.config.Contract.Series.Scope;
import vn.htx.config.rule.DeliveryRule;
import vn.htx.config.rule.ReviewRule;
import vn.htx.config.rule.SourceRule;
import vn.htx.ingest.review.Exclusion;
import vn.htx.ingest.source.InboxFile;
import vn.htx.model.Severity;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.EffectiveDates;
import vn.htx.validate.check.FileRules;
import vn.htx.validate.check.Notice;
import vn.htx.validate.file.Accounting;
import vn.htx.validate.file.FileCheck;
import vn.htx.validate.file.FileSummary;

/**
 * Decides which files of a dataset count on a day, and in which order. Precedence is effective date, then correction
 * over original, then path; undated deliveries have only the last two. One file is one delivery.
 *
 * <p>A snapshot is the state from its effective date until the next one of its series. Where the table has a valid_from
 * that the delivery states, every snapshot is used and ends the day before the next; otherwise only the newest is used.
 * Of two snapshots of one series and day only the one of higher precedence is used. A broken file counts as missing.
 */
public final class Deliveries {
  /** Smaller files are not compared, since they may easily double. */
  private static final int FEWEST_ROWS_COMPARED = 20;

  private Deliveries() {}

  /**
   * The decisions about the files of one dataset.
   *
   * @param files one delivery for every data file, by rank
   * @param rowsUntil the as-of date when used files have rows dated after it, which are then not used; else empty, so
   *     that tables do not depend on a day that changes nothing
   * @param notices about files, their accounting and these decisions
   */
  public record Plan(
      String dataset,
      List<Delivery> files,
      Optional<LocalDate> rowsUntil,
      List<FileSummary> summaries,
      List<Notice> notices) {
    public List<Delivery> used() {
      return files.stream().filter(Delivery::isUsed).toList();
    }
  }

  /**
   * Makes the plan.
   *
   * @param files all files of the dataset's folder, including ignored ones
   * @param summaries of the data files, as {@link Remarks#summaries} reads them
   */
  public static Plan plan(
      Contract contract, List<InboxFile> files, List<FileSummary> summaries, LocalDate asOf) {
    return plan(contract, files, summaries, asOf, List.of());
  }

  /**
   * The same, decided as if files excluded by people did not exist.
   *
   * @param read summaries as read, before their accounting is checked
   */
  public static Plan plan(
      Contract contract,
      List<InboxFile> files,
      List<FileSummary> read,
      LocalDate asOf,
      List<Exclusion> exclusions) {
    var notices = new ArrayList<Notice>();
    FileRules rules = FileRules.of(contract);
    Accounting accounting = Accounting.of(read, rules);
    List<FileSummary> summaries = accounting.summaries();
    Map<String, List<FileSummary>> sheets =
        summaries.stream().collect(Collectors.groupingBy(FileSummary::file));
    var dated = new ArrayList<DatedFile>();
    for (InboxFile file : files) {
      if (file.format() == InboxFile.Format.OTHER) {
        notices.add(ignored(contract.table().name(), file, rules));
      } else {
        DatedFile each = dated(contract, file, sheets.getOrDefault(file.path(), List.of()), asOf);
        Optional<Exclusion> exclusion =
            exclusions.stream().filter(out -> out.names(file)).findFirst();
        dated.add(exclusion.isPresent() ? each.in(Delivery.State.EXCLUDED) : each);
        exclusion.ifPresent(out -> notices.add(Notice.of(
            contract.table().name(),
            file.path(),
            "",
            rules.of(ReviewRule.EXCLUDED_FILE),
            out.reason())));
      }
    }
    dated.sort(PRECEDENCE);
    var deliveries = new ArrayList<Delivery>();
    for (int rank = 0; rank < dated.size(); rank++) {
      DatedFile each = dated.get(rank);
      deliveries.add(
          new Delivery(each.file().path(), each.state(), each.effective(), Optional.empty(), rank));
      remark(contract, each, rules).ifPresent(notices::add);
    }
    List<Delivery> settled = contract.delivery() == Contract.Delivery.SNAPSHOT
        ? snapshots(contract, dated, deliveries, rules, notices)
        : deliveries;
    Map<String, Delivery.State> states =
        settled.stream().collect(Collectors.toMap(Delivery::file, Delivery::state));
    accounting.notices().stream()
        .filter(notice -> states.get(notice.file()) == Delivery.State.LEFT_OUT)
        .forEach(notices::add);
    if (contract.delivery() == Contract.Delivery.SNAPSHOT) {
      notices.addAll(sizes(contract, dated, settled, sheets, rules));
    }
    boolean cut = summaries.stream()
        .filter(sheet -> states.get(sheet.file()) == Delivery.State.USED)
        .anyMatch(sheet -> sheet.latest() != null && sheet.latest().isAfter(asOf));
    return new Plan(
        contract.table().name(),
        List.copyOf(settled),
        cut ? Optional.of(asOf) : Optional.empty(),
        List.copyOf(summaries),
        FileCheck.merge(notices));
  }

  /** Notices about snapshots with less than half or more than twice the rows of the previous one in their series. */
  private static List<Notice> sizes(
      Contract contract,
      List<DatedFile> dated,
      List<Delivery> deliveries,
      Map<String, List<FileSummary>> sheets,
      FileRules rules) {
    var remarks = new ArrayList<Notice>();
    Map<String, Long> before = new LinkedHashMap<>();
    for (Delivery delivery : deliveries) {
      InboxFile file = dated.get(delivery.rank()).file();
      String series = series(contract, file);
      long rows = sheets.getOrDefault(file.path(), List.of()).stream()
          .mapToLong(sheet -> sheet.read() - sheet.skipped())
          .sum();
      if (!delivery.hasCounted()) {
        continue;
      }
      long earlier = before.getOrDefault(series, 0L);
      boolean far = rows * 2 < earlier || rows > earlier * 2;
      if (earlier >= FEWEST_ROWS_COMPARED && far) {
        remarks.add(Notice.of(
            contract.table().name(),
            file.path(),
            "",
            rules.of(DeliveryRule.SIZE_CHANGED),
            "%s → %s".formatted(earlier, rows)));
      }
      before.put(series, rows);
    }
    return remarks;
  }

  /** The series of a file; empty where the dataset is one series. */
  static String series(Contract contract, InboxFile file) {
    return contract.series().scope() == Scope.FOLDER ? file.series() : "";
  }

  /** A notice for every file outside the datasets' folders. */
  public static List<Notice> strays(List<InboxFile> files) {
    return files.stream()
        .map(file -> new Notice(
            file.dataset().isEmpty() ? "inbox" : file.dataset(),
            file.path(),
            "",
            SourceRule.IGNORED_FILE.of("inbox").id(),
            "",
            severity(file),
            1,
            0,
            "",
            "Tệp không được đọc: " + file.fault().vi(),
            "The file was passed over: " + file.fault().en()))
        .toList();
  }

  private record DatedFile(
      InboxFile file,
      Optional<LocalDate> effective,
      boolean correction,
      Delivery.State state,
      boolean undated) {
    DatedFile in(Delivery.State decided) {
      return new DatedFile(file, effective, correction, decided, undated);
    }

    LocalDate day() {
      return effective.orElse(LocalDate.MIN);
    }
  }

  private static final Comparator<DatedFile> PRECEDENCE = Comparator.comparing(DatedFile::day)
      .thenComparing(DatedFile::correction)
      .thenComparing(each -> each.file().path());

  private static DatedFile dated(
      Contract contract, InboxFile file, List<FileSummary> sheets, LocalDate asOf) {
    Optional<LocalDate> effective = EffectiveDates.of(
        contract,
        file,
        sheets.stream().flatMap(sheet -> sheet.latestDay().stream()).max(LocalDate::compareTo));
    boolean fromPath = contract.effective() instanceof Contract.EffectiveDate.FromPath;
    boolean undated = fromPath && effective.isEmpty();
    boolean fatal = FileRules.of(contract).of(Kind.NO_EFFECTIVE_DATE).rejects();
    boolean broken = sheets.isEmpty() || sheets.stream().anyMatch(FileSummary::broken);
    Delivery.State state = Delivery.State.USED;
    if (fromPath && effective.isPresent() && effective.get().isAfter(asOf)) {
      state = Delivery.State.LATER;
    } else if (broken || (undated && fatal)) {
      state = Delivery.State.LEFT_OUT;
    }
    boolean correction =
        contract.series().correction().matcher(EffectiveDates.inside(file)).find();
    return new DatedFile(file, effective, correction, state, undated);
  }

  private static Optional<Notice> remark(Contract contract, DatedFile each, FileRules rules) {
    String dataset = contract.table().name();
    if (each.state() == Delivery.State.EXCLUDED) {
      return Optional.empty();
    }
    if (each.state() == Delivery.State.LATER) {
      return Optional.of(Notice.of(
          dataset,
          each.file().path(),
          "",
          rules.of(DeliveryRule.LATER_THAN_AS_OF),
          each.day().toString()));
    }
    return each.undated()
        ? Optional.of(Notice.of(
            dataset,
            each.file().path(),
            "",
            rules.of(Kind.NO_EFFECTIVE_DATE),
            each.file().path()))
        : Optional.empty();
  }

  private static List<Delivery> snapshots(
      Contract contract,
      List<DatedFile> dated,
      List<Delivery> deliveries,
      FileRules rules,
      List<Notice> notices) {
    Map<String, Delivery> next = new LinkedHashMap<>();
    var settled = new ArrayList<>(deliveries);
    boolean keepsAll = statesValidFrom(contract);
    for (int i = deliveries.size() - 1; i >= 0; i--) {
      Delivery each = deliveries.get(i);
      if (!each.isUsed()) {
        continue;
      }
      String series = series(contract, dated.get(i).file());
      Optional<Delivery> after = Optional.ofNullable(next.get(series));
      Delivery decided = after.map(later -> before(each, later, keepsAll)).orElse(each);
      settled.set(i, decided);
      after
          .filter(later -> later.effective().equals(each.effective()))
          .filter(later -> !dated.get(later.rank()).correction())
          .ifPresent(later -> notices.add(Notice.of(
              contract.table().name(),
              each.file(),
              "",
              rules.of(DeliveryRule.SAME_DAY_DELIVERY),
              later.file())));
      if (decided.isUsed()) {
        next.put(series, each);
      }
    }
    return settled;
  }

  /** A snapshot that is followed by another one in its series. */
  private static Delivery before(Delivery each, Delivery later, boolean keepsAll) {
    boolean sameDay = later.effective().equals(each.effective());
    if (sameDay || !keepsAll) {
      return each.in(Delivery.State.REPLACED);
    }
    return later.effective().map(day -> each.until(day.minusDays(1))).orElse(each);
  }

  /**
   * Whether the table's valid_from is the delivery's effective date: it is in the key but not a column of the files.
   */
  static boolean statesValidFrom(Contract contract) {
    return validFrom(contract).isPresent();
  }

  static Optional<Field> validFrom(Contract contract) {
    return contract
        .table()
        .find("valid_from")
        .filter(field -> !ParsedSchema.fields(contract).contains(field));
  }

  private static Severity severity(InboxFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return name.startsWith(".") || name.startsWith("~$") ? Severity.INFO : Severity.WARNING;
  }

  private static Notice ignored(String dataset, InboxFile file, FileRules rules) {
    BoundRule rule =
        rules.ignoredFile(severity(file)).and(file.fault().vi(), file.fault().en());
    return Notice.of(dataset, file.path(), "", rule, "");
  }
}
