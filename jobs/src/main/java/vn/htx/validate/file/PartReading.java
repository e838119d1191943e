package vn.htx.validate.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.config.rule.SourceRule;
import vn.htx.config.rule.StandingRule;
import vn.htx.config.rule.StructureRule;
import vn.htx.ingest.form.Repeats;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.UnreadableException;
import vn.htx.ingest.table.TablePart;
import vn.htx.model.Severity;
import vn.htx.text.personal.Masked;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.Notice;
import vn.htx.validate.row.Amendments;
import vn.htx.validate.row.EarlierHeads;

/**
 * Reads one part of one file and checks its rows: the only way from files to checked rows, for {@code htx check} and
 * for Spark alike. Returns rows as they are read, then the notices and the summary of each sheet. Holds only the few
 * rows that the search for tables needs to look ahead. A sheet without a table of the dataset is ignored if another
 * sheet has one.
 */
public final class PartReading implements Iterator<Parsed>, AutoCloseable {
  private static final int NAMES_TOLD = 5;

  private final Checks checks;
  private final Path inbox;
  private final InboxFile file;
  private final Amendments amendments;
  private final CsvLayout.Part part;
  private final EarlierHeads heads;
  private final ArrayDeque<Parsed> ready = new ArrayDeque<>();
  private final List<SheetReading> withoutTable = new ArrayList<>();
  private final Optional<SheetSource> source;
  private int sheetIndex = -1;
  private int tables;
  private long rowsOfData;
  private boolean done;
  private @Nullable SheetReading sheet;

  public PartReading(
      Checks checks,
      Path inbox,
      InboxFile file,
      Amendments amendments,
      CsvLayout.Part part,
      EarlierHeads heads) {
    this.checks = checks;
    this.inbox = inbox;
    this.file = file;
    this.amendments = amendments;
    this.part = part;
    this.heads = heads;
    this.source = open();
  }

  private Optional<SheetSource> open() {
    Optional<InboxFile.Fault> fault = file.findFault();
    if (fault.isPresent()) {
      Kind kind =
          fault.get().equals(InboxFile.Fault.EMPTY) ? Kind.EMPTY_FILE : Kind.UNREADABLE_FILE;
      endWithFault(kind, fault.get());
      return Optional.empty();
    }
    try {
      return Optional.of(Repeats.open(inbox, file, part));
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
        if (sheet != null) {
          ready.addAll(sheet.breakOff());
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
    if (sheet == null) {
      if (rows.nextSheet()) {
        sheetIndex++;
        sheet = new SheetReading(checks, file, amendments, rows, sheetIndex, earlierHead());
      } else {
        endFile(rows);
      }
    } else if (sheet.hasNext()) {
      ready.addAll(sheet.next());
    } else {
      endSheet(sheet);
      sheet = null;
    }
  }

  /** The header of a part that does not contain it. */
  private Optional<TablePart.Head> earlierHead() {
    return part.index() == 0 ? Optional.empty() : Optional.of(heads.of(checks, inbox, file));
  }

  private void endSheet(SheetReading ended) {
    ended.leave();
    if (ended.hasTable()) {
      tables++;
      rowsOfData += ended.rowsOfData();
      ready.addAll(ended.end());
    } else {
      withoutTable.add(ended);
    }
  }

  private void endFile(SheetSource rows) {
    done = true;
    endSheetsWithoutTable();
    passedOver(rows.hiddenSheets());
    if (!rows.isUnchanged()) {
      note(checks.rules().of(StructureRule.CHANGED_WHILE_READ), "");
    }
    boolean headerTold = tables == 0 && withoutTable.stream().anyMatch(SheetReading::hasText);
    if (rowsOfData == 0 && file.parts().size() == 1 && !headerTold) {
      note(checks.rules().of(Kind.EMPTY_FILE), "");
    }
  }

  /** Makes one notice for hidden sheets, or for an archive's other entries, such as thousands of photographs. */
  private void passedOver(List<String> names) {
    StandingRule rule = file.format() == InboxFile.Format.ARCHIVE
        ? SourceRule.OTHER_ENTRIES
        : SourceRule.HIDDEN_SHEET;
    if (!names.isEmpty()) {
      String more = names.size() > NAMES_TOLD ? " … (%s)".formatted(names.size()) : "";
      note(
          checks.rules().of(rule),
          String.join(", ", names.subList(0, Math.min(NAMES_TOLD, names.size()))) + more);
    }
  }

  /** Where no sheet has a table, each gets notices as if its first row with text were the header. */
  private void endSheetsWithoutTable() {
    for (SheetReading each : withoutTable) {
      if (tables > 0) {
        each.passOver();
      } else if (part.index() == 0 && each.hasText()) {
        ready.addAll(each.complainOfHeader());
      }
      ready.addAll(each.end());
    }
  }

  private void endWithFault(Kind kind, InboxFile.Fault fault) {
    done = true;
    // A fault may contain text from the file, such as the name of an archive's entry.
    BoundRule rule = checks.rules().of(kind).and(Masked.text(fault.vi()), Masked.text(fault.en()));
    ready.add(Parsed.OfNotice.of(Notice.of(checks.dataset(), file.path(), "", rule, "")));
    breakFile();
  }

  /** Makes a notice about the file; a fatal one breaks it. */
  private void note(BoundRule rule, String found) {
    ready.add(Parsed.OfNotice.of(Notice.of(checks.dataset(), file.path(), "", rule, found)));
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
