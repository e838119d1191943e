package vn.htx.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.config.StandingRule;
import vn.htx.ingest.CsvLayout;
import vn.htx.ingest.Inbox;
import vn.htx.ingest.InboxFile;
import vn.htx.ingest.SheetSource;
import vn.htx.ingest.SourceRow;
import vn.htx.ingest.UnreadableException;
import vn.htx.model.Severity;

/**
 * Reads one part of one file and checks its rows: the only way from files to checked rows, for {@code htx check} and for
 * Spark alike. Gives rows as they are read, then the notices and the summary of the sheet. Holds one row at a time.
 */
final class PartReading implements Iterator<Parsed>, AutoCloseable {
  private final Checks checks;
  private final InboxFile file;
  private final CsvLayout.Part part;
  private final ArrayDeque<Parsed> ready = new ArrayDeque<>();
  private final Optional<SheetSource> source;
  private int sheetIndex = -1;
  private long rowsOfData;
  private boolean done;
  private boolean inSheet;
  private @Nullable RowChecker checker;
  private Tally tally;
  private FileSummary summary;
  private long rowsAbove;

  PartReading(Checks checks, Path inbox, InboxFile file, CsvLayout.Part part) {
    this.checks = checks;
    this.file = file;
    this.part = part;
    this.tally = new Tally(checks.dataset(), file.path(), "");
    this.summary = FileSummary.start(checks.dataset(), file.path(), file.sha256(), "", 0);
    this.source = open(inbox);
  }

  private Optional<SheetSource> open(Path inbox) {
    Optional<InboxFile.Fault> fault = file.findFault();
    if (fault.isPresent()) {
      Kind kind = fault.get().equals(Inbox.EMPTY) ? Kind.EMPTY_FILE : Kind.UNREADABLE_FILE;
      endWithFault(kind, fault.get());
      return Optional.empty();
    }
    try {
      return Optional.of(SheetSource.open(inbox, file, part));
    } catch (UnreadableException unreadable) {
      endWithFault(Kind.UNREADABLE_FILE, unreadable.fault());
      return Optional.empty();
    }
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !done) {
      try {
        advance(source.orElseThrow());
      } catch (UnreadableException unreadable) {
        if (inSheet) {
          endSheet(0);
        }
        endWithFault(Kind.UNREADABLE_FILE, unreadable.fault());
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public Parsed next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void advance(SheetSource rows) {
    if (!inSheet) {
      if (rows.nextSheet()) {
        startSheet(rows);
      } else {
        endFile(rows);
      }
      return;
    }
    Optional<SourceRow> next = rows.next();
    if (next.isPresent()) {
      accept(next.get());
    } else {
      endSheet(part.index() == 0 ? Math.max(rows.counted() - rowsAbove, 0) : 0);
    }
  }

  private void startSheet(SheetSource rows) {
    inSheet = true;
    sheetIndex++;
    tally = new Tally(checks.dataset(), file.path(), rows.sheet());
    summary =
        FileSummary.start(checks.dataset(), file.path(), file.sha256(), rows.sheet(), sheetIndex);
    checker = null;
    rowsAbove = 0;
    Optional<SourceRow> row = rows.headerElsewhere();
    while (part.index() == 0 && row.isEmpty()) {
      row = rows.next();
      if (row.isEmpty()) {
        return;
      }
      rowsAbove++;
      row = row.filter(found -> !found.isBlank());
    }
    Header header = Header.bind(row.orElseThrow(), checks);
    if (part.index() == 0) {
      int headerRow = row.get().row();
      header.findings().all().forEach(finding -> tally.add(finding, headerRow));
    }
    if (header.findings().all().stream().noneMatch(f -> f.rule().severity() == Severity.FATAL)) {
      checker = new RowChecker(checks, header, rows.serialShift());
    }
  }

  /** Without a checker the header is broken and rows are only counted. */
  private void accept(SourceRow row) {
    if (checker == null) {
      summary = summary.plus(FileSummary.oneRow(summary));
      rowsOfData++;
      return;
    }
    CheckedRow checked = checker.check(row, tally);
    rowsOfData += row.isBlank() ? 0 : 1;
    summary = summary.with(checked, day(checked));
    ready.add(new Parsed.OfRow(summary.sheet(), sheetIndex, checked));
  }

  private @Nullable LocalDate day(CheckedRow row) {
    return checks.dated().map(row::value).flatMap(CellCheck::day).orElse(null);
  }

  private void endSheet(long counted) {
    inSheet = false;
    List<Notice> notices = tally.notices();
    boolean broken = notices.stream().anyMatch(Notice::isFatal);
    notices.forEach(notice -> ready.add(new Parsed.OfNotice(notice)));
    FileSummary whole = summary.counted(counted);
    ready.add(new Parsed.OfSummary(broken ? whole.asBroken() : whole));
  }

  private void endFile(SheetSource rows) {
    done = true;
    rows.hiddenSheets().forEach(sheet -> note(checks.rules().of(StandingRule.HIDDEN_SHEET), sheet));
    if (!rows.isUnchanged()) {
      note(checks.rules().of(StandingRule.CHANGED_WHILE_READ), "");
    }
    if (rowsOfData == 0 && file.parts().size() == 1) {
      note(checks.rules().of(Kind.EMPTY_FILE), "");
    }
  }

  private void endWithFault(Kind kind, InboxFile.Fault fault) {
    done = true;
    BoundRule rule = checks.rules().of(kind).and(fault.vi(), fault.en());
    ready.add(new Parsed.OfNotice(Notice.of(checks.dataset(), file.path(), "", rule, "")));
    breakFile();
  }

  /** A remark about the file; one that is fatal breaks it. */
  private void note(BoundRule rule, String found) {
    ready.add(new Parsed.OfNotice(Notice.of(checks.dataset(), file.path(), "", rule, found)));
    if (rule.severity() == Severity.FATAL) {
      breakFile();
    }
  }

  private void breakFile() {
    ready.add(new Parsed.OfSummary(
        FileSummary.start(checks.dataset(), file.path(), file.sha256(), "", -1).asBroken()));
  }

  @Override
  public void close() {
    try {
      if (source.isPresent()) {
        source.get().close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
