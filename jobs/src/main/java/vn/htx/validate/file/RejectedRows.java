package vn.htx.validate.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.htx.config.Contract;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.config.rule.RuleBook;
import vn.htx.ingest.form.Repeats;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.table.SheetTables;
import vn.htx.ingest.table.TablePart;
import vn.htx.model.Severity;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.RowFindings;
import vn.htx.validate.check.Tally;
import vn.htx.validate.row.AmendedRows;
import vn.htx.validate.row.Amendments;
import vn.htx.validate.row.ColumnStyles;
import vn.htx.validate.row.FileColumns;
import vn.htx.validate.row.Header;
import vn.htx.validate.row.Questions;
import vn.htx.validate.row.RowChecker;

/** Reads rejected rows of a night again from their file, with what is wrong in each cell. Spark-free. */
public final class RejectedRows {
  private final Contract contract;
  private final Checks checks;
  private final InboxFile file;
  private final Amendments amendments;
  private final Map<RowPlace, Set<String>> wanted;
  private final Map<String, String> texts;
  private final List<MarkedTable> tables = new ArrayList<>();

  private RejectedRows(
      Contract contract,
      Checks checks,
      InboxFile file,
      Amendments amendments,
      Map<RowPlace, Set<String>> wanted) {
    this.contract = contract;
    this.checks = checks;
    this.file = file;
    this.amendments = amendments;
    this.wanted = wanted;
    this.texts = RuleBook.rules(contract).stream()
        .collect(Collectors.toMap(Contract.Rule::id, rule -> rule.text().vi(), (a, b) -> a));
  }

  /** The place of a row in a file: its sheet, empty for a CSV, and its physical row. */
  public record RowPlace(String sheet, int row) {}

  /**
   * The rejected rows of one table.
   *
   * @param columns unique names of the file's columns
   */
  public record MarkedTable(String sheet, List<String> columns, List<MarkedRow> rows) {}

  /**
   * One rejected row, with earlier amendments applied.
   *
   * @param cells as displayed, not masked
   * @param wrong messages in Vietnamese by the index of their cell, from 0
   * @param messages all messages, including those of cells
   */
  public record MarkedRow(
      int row, List<String> cells, SortedMap<Integer, String> wrong, List<String> messages) {}

  /**
   * Reads the file.
   *
   * @param wanted ids of the rules that each row broke, including those over many rows
   * @throws vn.htx.ingest.source.UnreadableException when the file can no longer be read
   */
  public static List<MarkedTable> read(
      Contract contract,
      Checks checks,
      Path inbox,
      InboxFile file,
      Amendments amendments,
      Map<RowPlace, Set<String>> wanted)
      throws IOException {
    var rows = new RejectedRows(contract, checks, file, amendments, wanted);
    try (SheetSource source = Repeats.open(inbox, file, whole(file))) {
      while (source.nextSheet()) {
        rows.readSheet(source);
      }
    }
    return List.copyOf(rows.tables);
  }

  /** All parts of a file as one part. */
  private static CsvLayout.Part whole(InboxFile file) {
    List<CsvLayout.Part> parts = file.parts();
    long end = parts.get(parts.size() - 1).to();
    return new CsvLayout.Part(0, parts.get(0).from(), end, 0, 0);
  }

  /** Reads and checks the rows below one header. */
  private record TableReader(
      Header header, FileColumns columns, AmendedRows amended, RowChecker checker) {}

  private void readSheet(SheetSource source) {
    String sheet = source.sheet(); // asked once, since it is masked anew each time
    var parts = new SheetTables(source, checks.vocabulary());
    var tally = new Tally(checks.dataset(), file.path(), sheet);
    @Nullable TableReader reader = null;
    List<ReadRow> found = new ArrayList<>();
    while (parts.hasNext()) {
      TablePart part = parts.next();
      if (part instanceof TablePart.Head head) {
        end(sheet, reader, found);
        found = new ArrayList<>();
        reader = reader(head, source);
      } else if (part instanceof TablePart.Data data
          && reader != null
          && wanted.containsKey(new RowPlace(sheet, data.row().row()))) {
        found.add(check(reader, data, sheet, tally));
      }
    }
    end(sheet, reader, found);
  }

  /** A row that was read before the width of its table is known. */
  private record ReadRow(SourceRow row, SortedMap<Integer, String> wrong, List<String> messages) {}

  private void end(String sheet, @Nullable TableReader reader, List<ReadRow> found) {
    if (reader == null || found.isEmpty()) {
      return;
    }
    int width = Math.max(
        reader.header().width(),
        found.stream().mapToInt(read -> read.row().width()).max().orElse(0));
    var rows = new ArrayList<MarkedRow>();
    for (ReadRow read : found) {
      var cells = new ArrayList<String>();
      for (int i = 0; i < width; i++) {
        cells.add(reader.columns().text(i, read.row()));
      }
      rows.add(new MarkedRow(read.row().row(), cells, read.wrong(), read.messages()));
    }
    tables.add(new MarkedTable(sheet, reader.columns().names(width), rows));
  }

  /**
   * The reader for a header; null where the header is broken, since the file is then left out and has no rejected rows.
   */
  private @Nullable TableReader reader(TablePart.Head head, SheetSource source) {
    Header header = Header.bind(head.head(), head.grouped(), checks, checks.fillings(file));
    header.findMultiples(head.sample(), checks);
    if (header.findings().all().stream().anyMatch(f -> f.rule().severity() == Severity.FATAL)) {
      return null;
    }
    int shift = source.serialShift();
    ColumnStyles styles = ColumnStyles.of(checks, header, head.sample(), shift);
    return new TableReader(
        header,
        new FileColumns(checks, header, shift),
        new AmendedRows(amendments, checks, header, source.sheet(), shift),
        new RowChecker(checks, header, styles, shift, checks.day(file), new Questions()));
  }

  private ReadRow check(TableReader reader, TablePart.Data data, String sheet, Tally tally) {
    SourceRow row = reader.amended().apply(data.row(), tally);
    reader.checker().check(row, data.group(), tally);
    var wrong = new TreeMap<Integer, String>();
    var messages = new LinkedHashSet<String>();
    var told = new LinkedHashSet<String>();
    for (RowFindings.Finding finding : reader.checker().lastFindings()) {
      BoundRule rule = finding.rule();
      if (rule.rejects()) {
        told.add(rule.id());
        add(rule.vi(), reader.header().place(finding.column(), checks), reader, wrong, messages);
      }
    }
    Set<String> broken = Objects.requireNonNull(wanted.get(new RowPlace(sheet, row.row())));
    for (String id : broken) {
      if (told.add(id)) {
        String text = Optional.ofNullable(texts.get(id)).orElse(id);
        List<Integer> places = placesOf(id, reader.header());
        add(text, -1, reader, wrong, messages);
        places.forEach(place -> wrong.merge(place, text, RejectedRows::lines));
      }
    }
    return new ReadRow(row, wrong, List.copyOf(messages));
  }

  private static void add(
      String text,
      int place,
      TableReader reader,
      SortedMap<Integer, String> wrong,
      Set<String> messages) {
    if (place < 0) {
      messages.add(text);
    } else {
      wrong.merge(place, text, RejectedRows::lines);
      messages.add(reader.header().name(place) + ": " + text);
    }
  }

  private static String lines(String first, String then) {
    return first.equals(then) ? first : first + "\n" + then;
  }

  /** Indexes of the columns of a rule over many rows. */
  private List<Integer> placesOf(String rule, Header header) {
    var ids = new ArrayList<String>();
    contract.foreignKeys().stream()
        .filter(key -> key.rule().id().equals(rule))
        .forEach(key -> ids.add(key.field().id()));
    if (checks.rules().of(Kind.DUPLICATE_KEY).id().equals(rule)) {
      contract.fileKey().forEach(field -> ids.add(field.id()));
    }
    return ids.stream()
        .map(id -> header.place(id, checks))
        .filter(place -> place >= 0)
        .toList();
  }
}
