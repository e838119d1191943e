package vn.htx.validate.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.config.rule.SourceRule;
import vn.htx.config.rule.StructureRule;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.table.SheetTables;
import vn.htx.ingest.table.TableHead;
import vn.htx.ingest.table.TablePart;
import vn.htx.model.Severity;
import vn.htx.model.SkipReason;
import vn.htx.text.encoding.Mendings;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.CellCheck;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.check.RowFindings;
import vn.htx.validate.check.Tally;
import vn.htx.validate.row.AmendedRows;
import vn.htx.validate.row.Amendments;
import vn.htx.validate.row.CheckedRow;
import vn.htx.validate.row.ColumnMapping;
import vn.htx.validate.row.ColumnStyles;
import vn.htx.validate.row.FirstRow;
import vn.htx.validate.row.Header;
import vn.htx.validate.row.LeftOut;
import vn.htx.validate.row.MendedText;
import vn.htx.validate.row.OneColumn;
import vn.htx.validate.row.Questions;
import vn.htx.validate.row.RowChecker;
import vn.htx.validate.row.RowText;
import vn.htx.validate.row.Totals;

/** Checks the rows of one sheet, or of one part of it, table by table; then returns the notices and the summary. */
final class SheetReading {
  private static final int ROWS_SHOWN = 20;

  private final Checks checks;
  private final InboxFile file;
  private final Amendments amendments;
  private final SheetSource source;
  private final SheetTables tables;
  private final Tally tally;
  private final Questions questions = new Questions();
  private final int index;
  private final boolean whole;
  /** Whether the file is read in one part; otherwise a total's summands may be in another part. */
  private final boolean inOnePart;

  private final FileSummary start;
  private final SheetCounts counts = new SheetCounts();
  private long headerRows;
  private long countedInAll;
  private boolean broken;
  /** The first rows with text that belong to no table. */
  private final List<SourceRow> firstFilled = new ArrayList<>();

  private boolean oneColumn = true;
  /** Whether the sheet is a parent that is read only through the repeats to which its rows are joined. */
  private boolean parentOnly;

  private Optional<TableHead> parentHead = Optional.empty();
  private @Nullable RowChecker checker;
  private @Nullable AmendedRows amended;
  private @Nullable LeftOut leaving;
  private final List<AmendedRows.MetAmendment> met = new ArrayList<>();
  private @Nullable Header header;
  private List<Mendings> mendings = List.of();
  private Totals totals = Totals.NONE;
  private Parsed.@Nullable OfSkipped blanks;

  /**
   * Begins a sheet.
   *
   * @param amendments of the file
   * @param earlier the header with its first rows, if it is in an earlier part of the file
   */
  SheetReading(
      Checks checks,
      InboxFile file,
      Amendments amendments,
      SheetSource source,
      int index,
      Optional<TablePart.Head> earlier) {
    this.checks = checks;
    this.file = file;
    this.amendments = amendments;
    this.source = source;
    this.index = index;
    this.whole = earlier.isEmpty();
    this.inOnePart = file.parts().size() == 1;
    this.tally = new Tally(checks.dataset(), file.path(), source.sheet());
    this.start =
        FileSummary.start(checks.dataset(), file.path(), file.sha256(), source.sheet(), index);
    this.tables = earlier
        .map(head -> new SheetTables(source, checks.vocabulary(), head.head()))
        .orElseGet(() -> new SheetTables(source, checks.vocabulary()));
    earlier.ifPresent(this::begin);
  }

  boolean hasNext() {
    return tables.hasNext();
  }

  /** Whether a header was found that names a column of the dataset, other than one of a repeat's parent alone. */
  boolean hasTable() {
    return tables.hasTable() && !parentOnly;
  }

  /** Whether any row has text. */
  boolean hasText() {
    return !firstFilled.isEmpty();
  }

  /** Number of data rows. */
  long rowsOfData() {
    return counts.rowsOfData();
  }

  /** The elements for the next row of the sheet. */
  List<Parsed> next() {
    TablePart part = tables.next();
    if (part instanceof TablePart.Skipped skipped) {
      return skip(skipped);
    }
    List<Parsed> ended = endOfBlanks();
    if (part instanceof TablePart.Head head) {
      endTable();
      headerRows += head.head().rows();
      var all = new ArrayList<>(ended);
      begin(head).ifPresent(all::add);
      return all;
    }
    return check((TablePart.Data) part, ended);
  }

  /** Begins a table. If the header is broken, there is no checker and only its columns are returned. */
  private Optional<Parsed> begin(TablePart.Head part) {
    TableHead head = part.head();
    Header bound = Header.bind(head, part.grouped(), checks, checks.fillings(file));
    bound.findMultiples(part.sample(), checks);
    boolean lacking =
        bound.findings().all().stream().anyMatch(f -> f.rule().severity() == Severity.FATAL);
    if (lacking && source.isParent()) {
      parentOnly = true;
      parentHead = Optional.of(head);
      return Optional.empty();
    }
    oneColumn &= bound.width() == 1 && part.sample().stream().noneMatch(OneColumn::hasMoreCells);
    if (whole && lacking && oneColumn) {
      tally.add(OneColumn.finding(part.sample(), checks), head.firstRow());
    } else if (whole) {
      bound.findings().all().forEach(finding -> tally.add(finding, head.firstRow()));
    }
    header = bound;
    mendings = tables.mendings();
    ColumnStyles styles = ColumnStyles.of(checks, bound, part.sample(), source.serialShift());
    if (lacking) {
      broken = true;
      checker = null;
      return Optional.of(table(head, false, bound, styles));
    }
    if (whole) {
      styles.remarks(checks, bound).forEach(finding -> tally.add(finding, head.firstRow()));
    }
    checker =
        new RowChecker(checks, bound, styles, source.serialShift(), checks.day(file), questions);
    amended = new AmendedRows(amendments, checks, bound, source.sheet(), source.serialShift());
    leaving = new LeftOut(checks, bound);
    totals = new Totals(checks);
    return Optional.of(table(head, true, bound, styles));
  }

  private Parsed.OfTable table(TableHead head, boolean isRead, Header bound, ColumnStyles styles) {
    return new Parsed.OfTable(
        source.sheet(),
        head.firstRow(),
        head.lastRow(),
        isRead,
        ColumnMapping.of(bound, styles, checks));
  }

  /** Checks a row. If the header is broken, there is no checker and rows are only counted. */
  private List<Parsed> check(TablePart.Data data, List<Parsed> before) {
    if (parentOnly) {
      var all = new ArrayList<>(before);
      all.addAll(skip(new TablePart.Skipped(data.row(), SkipReason.OTHER_TABLE)));
      return all;
    }
    if (checker == null || amended == null || leaving == null) {
      counts.addUnchecked();
      return before;
    }
    SourceRow mended = amended.apply(data.row(), tally);
    Optional<LeftOut.Why> why = leaving.why(mended, amended.removal(), tally);
    Parsed row = why.isPresent()
        ? leaveOut(mended, why.get())
        : count(checker.check(mended, data.group(), tally));
    if (before.isEmpty()) {
      return List.of(row);
    }
    var all = new ArrayList<>(before);
    all.add(row);
    return all;
  }

  private Parsed leaveOut(SourceRow row, LeftOut.Why why) {
    counts.addLeftOut();
    return new Parsed.OfSkipped(start.sheet(), index, row.row(), 1, why.reason(), why.found());
  }

  private Parsed count(CheckedRow checked) {
    if (inOnePart) {
      totals.add(checked);
    }
    counts.add(checked, day(checked));
    return new Parsed.OfRow(start.sheet(), index, checked);
  }

  private List<Parsed> skip(TablePart.Skipped skipped) {
    SourceRow row = skipped.row();
    counts.addSkipped();
    if (skipped.reason() == SkipReason.BLANK) {
      blanks = blanks == null
          ? new Parsed.OfSkipped(start.sheet(), index, row.row(), 1, SkipReason.BLANK, "")
          : blanks.andOne();
      return List.of();
    }
    oneColumn &= !OneColumn.hasMoreCells(row);
    if (firstFilled.size() < ROWS_SHOWN) {
      firstFilled.add(row);
    }
    if (checker != null && inOnePart) {
      switch (skipped.reason()) {
        case TOTAL -> totals.compare(checker.amounts(row), row.row());
        case PAGE_TOTAL -> totals.comparePage(checker.amounts(row), row.row());
        case GROUP -> totals.startGroup(checker.amounts(row), row.row());
        default -> {
          // no total that could be compared with rows
        }
      }
    }
    var all = new ArrayList<>(endOfBlanks());
    all.add(new Parsed.OfSkipped(
        start.sheet(), index, row.row(), 1, skipped.reason(), RowText.label(skipped)));
    return all;
  }

  private List<Parsed> endOfBlanks() {
    if (blanks == null) {
      return List.of();
    }
    Parsed.OfSkipped run = blanks;
    blanks = null;
    return List.of(run);
  }

  private void endTable() {
    if (amended != null) {
      met.addAll(amended.met());
      amended = null;
    }
    if (header != null) {
      totals.findings(checks).forEach(found -> tally.add(found.finding(), found.row()));
      new MendedText(header, checks)
          .findings(mendings)
          .forEach(found -> tally.add(found.finding(), 0, found.cells()));
    }
    totals = Totals.NONE;
  }

  private @Nullable LocalDate day(CheckedRow row) {
    return checks.dated().map(row::value).flatMap(CellCheck::day).orElse(null);
  }

  /** After the last row: the notices, then the summary. */
  List<Parsed> end() {
    var all = new ArrayList<>(endOfBlanks());
    endTable();
    long counted = whole ? Math.max(countedInAll - headerRows, 0) : 0;
    List<PlacedNotice> notices = tally.notices();
    notices.forEach(notice -> all.add(new Parsed.OfNotice(notice)));
    questions
        .all()
        .forEach((id, asked) -> all.add(new Parsed.OfQuestion(start.sheet(), index, id, asked)));
    met.forEach(
        each -> all.add(new Parsed.OfAmendment(start.sheet(), index, each.row(), each.what())));
    FileSummary summary = counts.summary(start, counted);
    boolean leftOut =
        broken || notices.stream().anyMatch(placed -> placed.notice().isFatal());
    all.add(new Parsed.OfSummary(leftOut ? summary.asBroken() : summary));
    return all;
  }

  /** Takes the source's information about the whole sheet before the source moves on. */
  void leave() {
    countedInAll = source.counted();
    if (whole) {
      remarkHidden();
      for (InboxFile.Fault remark : source.remarks()) {
        BoundRule rule = checks.rules().of(SourceRule.SHEET_REMARK);
        tally.add(new RowFindings.Finding(rule.and(remark.vi(), remark.en()), "", ""), 0);
      }
    }
  }

  /** Like {@link #end} after a fault of the file, without a second count. */
  List<Parsed> breakOff() {
    broken = true;
    return end();
  }

  /**
   * Makes notices about what is missing in the header that was found, or else in the likeliest of the first rows.
   *
   * @return its columns; empty for a sheet whose rows have one cell each
   */
  List<Parsed> complainOfHeader() {
    if (oneColumn && !firstFilled.isEmpty()) {
      tally.add(OneColumn.finding(firstFilled, checks), firstFilled.get(0).row());
      return List.of();
    }
    int first = FirstRow.likelyHeader(firstFilled);
    TableHead head = parentHead
        .or(tables::candidate)
        .orElseGet(() -> SheetTables.headOf(
            firstFilled.isEmpty() ? SourceRow.ofText(0, new String[0]) : firstFilled.get(first),
            checks.vocabulary()));
    List<SourceRow> below =
        firstFilled.stream().filter(row -> row.row() > head.lastRow()).toList();
    Header bound = Header.bind(head, false, below, checks, checks.fillings(file));
    bound.findings().all().forEach(finding -> tally.add(finding, head.firstRow()));
    return List.of(
        table(head, false, bound, ColumnStyles.of(checks, bound, below, source.serialShift())));
  }

  /** Makes a notice that the sheet was ignored, since other sheets of the file hold the dataset's table. */
  void passOver() {
    tally.add(
        new RowFindings.Finding(checks.rules().of(StructureRule.OTHER_SHEET), "", start.sheet()),
        0);
  }

  private void remarkHidden() {
    SheetShape shape = source.shape();
    if (shape.hiddenColumns().cardinality() > 0) {
      tally.add(
          new RowFindings.Finding(
              checks.rules().of(StructureRule.HIDDEN_COLUMNS),
              "",
              Integer.toString(shape.hiddenColumns().cardinality())),
          0);
    }
    if (shape.hiddenRows().cardinality() > 0) {
      tally.add(
          new RowFindings.Finding(
              checks.rules().of(StructureRule.HIDDEN_ROWS),
              "",
              Integer.toString(shape.hiddenRows().cardinality())),
          shape.hiddenRows().nextSetBit(0));
    }
  }
}
