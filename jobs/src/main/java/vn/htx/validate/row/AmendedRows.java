package vn.htx.validate.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import vn.htx.config.rule.ReviewRule;
import vn.htx.ingest.review.ChangeType;
import vn.htx.ingest.review.Correction;
import vn.htx.ingest.review.LogEntry;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.table.QuestionNames;
import vn.htx.text.MatchKey;
import vn.htx.text.Texts;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.RowFindings;
import vn.htx.validate.check.Tally;

/** Applies people's amendments to the rows of one table before they are checked. */
public final class AmendedRows {
  /** Longer texts do not fit into a cell of a workbook. */
  private static final int LONGEST_WHOLE = 32_000;

  private final Amendments amendments;
  private final Checks checks;
  private final Header header;
  private final String sheet;
  private final FileColumns columns;
  private final SubmissionIds submissions;
  private final List<MetAmendment> met = new ArrayList<>();
  private Optional<LogEntry> removal = Optional.empty();

  /** An amendment that found its row, whether or not it changed it. */
  public record MetAmendment(String what, int row) {}

  public AmendedRows(
      Amendments amendments, Checks checks, Header header, String sheet, int serialShift) {
    this.amendments = amendments;
    this.checks = checks;
    this.header = header;
    this.sheet = sheet;
    this.columns = new FileColumns(checks, header, serialShift);
    this.submissions = SubmissionIds.of(header);
  }

  /** The amended row; the same object when nothing changes. */
  public SourceRow apply(SourceRow row, Tally tally) {
    if (amendments.isEmpty()) {
      return row;
    }
    SourceRow mended = amendments
        .correction(sheet, row.row())
        .map(correction -> corrected(row, correction, tally))
        .orElse(row);
    return amendments.hasLog() ? logged(mended, tally) : mended;
  }

  private SourceRow logged(SourceRow row, Tally tally) {
    List<LogEntry> entries =
        submissions.of(row).stream().flatMap(id -> amendments.log(id).stream()).toList();
    entries.forEach(entry -> met.add(new MetAmendment(Amendments.name(entry), row.row())));
    removal = entries.stream()
        .filter(entry -> entry.type() == ChangeType.REMOVE_SURVEY)
        .findFirst();
    SourceRow mended = row;
    if (removal.isEmpty()) {
      var changed = new BitSet();
      for (LogEntry entry : entries) {
        mended = logged(mended, entry, changed, tally);
      }
    }
    return mended;
  }

  /** The log entry that removes the submission of the last row. */
  public Optional<LogEntry> removal() {
    return removal;
  }

  public List<MetAmendment> met() {
    return met;
  }

  private SourceRow corrected(SourceRow row, Correction correction, Tally tally) {
    met.add(new MetAmendment(Amendments.name(correction), row.row()));
    SourceRow mended = row;
    int width = Math.max(row.width(), header.width());
    for (int place = 0; place < width; place++) {
      Correction.Cell cell = correction.cells().get(columns.key(place));
      if (cell != null
          && !isSame(cell.text(), row.cell(place))
          && !isSame(cell.text(), columns.text(place, row))) {
        mended = mended.with(place, cell.text(), cell.kind());
      }
    }
    if (mended != row) {
      tally.add(
          new RowFindings.Finding(checks.rules().of(ReviewRule.CORRECTED), "", ""), row.row());
    }
    return mended;
  }

  private static boolean isSame(String given, String stood) {
    String before = Texts.clean(stood).replace("\r\n", "\n");
    return before.equals(given) || (given.length() >= LONGEST_WHOLE && before.startsWith(given));
  }

  /** @param changed columns that earlier log entries have set in this row; updated */
  private SourceRow logged(SourceRow row, LogEntry entry, BitSet changed, Tally tally) {
    Optional<Integer> place = question(entry.question());
    if (place.isEmpty()) {
      disagree(entry.question(), "", row, tally);
      return row;
    }
    int at = place.get();
    boolean shown = header.isRead(at) && !header.isHashed(at, checks);
    String cell = Texts.clean(row.cell(at));
    boolean already = isEqual(cell, entry.newValue());
    boolean any = meansAny(entry) && !changed.get(at);
    if (!already && !any && !isEqual(cell, entry.oldValue())) {
      String found = shown
          ? "'%s' ≠ '%s'".formatted(Masked.numbers(cell), Masked.numbers(entry.oldValue()))
          : Masked.MASK;
      disagree(header.id(at, checks), found, row, tally);
      return row;
    }
    changed.set(at);
    tally.add(
        new RowFindings.Finding(
            checks.rules().of(ReviewRule.LOG_APPLIED),
            header.id(at, checks),
            shown
                ? "'%s' → '%s'"
                    .formatted(
                        Masked.numbers(any && !already ? cell : entry.oldValue()),
                        Masked.numbers(entry.newValue()))
                : Masked.MASK),
        row.row());
    return already ? row : row.with(at, entry.newValue(), CellKind.TEXT);
  }

  /**
   * Whether a blank old value matches any value: only where the workspace says so, and only if there is a new value,
   * since an entry without values is not meant to empty the cell.
   */
  private boolean meansAny(LogEntry entry) {
    return checks.forms().anyOldValue()
        && entry.oldValue().isEmpty()
        && (entry.type() == ChangeType.BLANK_RESPONSE || !entry.newValue().isEmpty());
  }

  private void disagree(String column, String found, SourceRow row, Tally tally) {
    tally.add(
        new RowFindings.Finding(checks.rules().of(ReviewRule.LOG_DISAGREES), column, found),
        row.row());
  }

  /** The column of a question, by the whole header, by its last part, or by its id in the contract or questionnaire. */
  private Optional<Integer> question(String question) {
    String wanted = MatchKey.of(question);
    for (int i = 0; i < header.width(); i++) {
      if (MatchKey.of(header.name(i)).equals(wanted) || header.id(i, checks).equals(question)) {
        return Optional.of(i);
      }
    }
    for (int i = 0; i < header.width(); i++) {
      if (QuestionNames.keys(header.name(i)).contains(wanted)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isEqual(String cell, String value) {
    if (cell.equals(value)) {
      return true;
    }
    Optional<BigDecimal> left = number(cell);
    Optional<BigDecimal> right = number(value);
    return left.isPresent() && right.isPresent() && left.get().compareTo(right.get()) == 0;
  }

  private static Optional<BigDecimal> number(String text) {
    return text.matches("[+-]?[0-9]{1,30}([.,][0-9]{1,30})?")
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }
}
