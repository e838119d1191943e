package vn.htx.ingest.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.SourceRow;
import vn.htx.model.SkipReason;
import vn.htx.text.encoding.FormEvidence;
import vn.htx.text.encoding.Mendings;

/**
 * The tables of one sheet: where each begins, its rows, and every other row with the reason why it holds no data. Looks
 * ahead a bounded number of rows, from which the encoding and style of columns are decided.
 */
public final class SheetTables implements Iterator<TablePart> {
  private static final int ROWS_AHEAD = 2_000;
  private static final int CELLS_AHEAD = 200_000;
  private static final int ROWS_TO_A_HEADER = 5;

  private final SheetSource source;
  private final Vocabulary words;
  private final HeadFinder finder;
  private final FilledDown merged;
  private final ArrayDeque<SourceRow> ahead = new ArrayDeque<>();
  private final ArrayDeque<TablePart> ready = new ArrayDeque<>();
  private final ArrayList<SourceRow> above = new ArrayList<>();
  private boolean exhausted;
  /** Whether the current table, below one of the dataset, has no key column of it. */
  private boolean foreign;

  private @Nullable TableHead head;
  private @Nullable RowClassifier shapes;
  private Optional<TableHead> candidate = Optional.empty();
  private TableTexts texts = new TableTexts(List.of());
  private String group = "";

  /** Used where there is no header. */
  public static final TablePart.Head NO_HEAD =
      new TablePart.Head(new TableHead(0, 0, 0, List.of()), List.of(), false);

  /** One row read as a header, whatever it holds. */
  public static TableHead headOf(SourceRow row, Vocabulary words) {
    List<HeaderCell> cells = new HeadFinder(words, SheetShape.NONE).cells(List.of(row), 0, 0);
    return new TableHead(row.row(), row.row(), 1, cells);
  }

  /** The tables of the source's current sheet, from its first row. */
  public SheetTables(SheetSource source, Vocabulary words) {
    this.source = source;
    this.words = words;
    this.finder = new HeadFinder(words, source.shape());
    this.merged = new FilledDown(source.shape());
    fill();
    begin(List.copyOf(ahead));
  }

  /** The rest of a table whose header is in an earlier part of the file. */
  public SheetTables(SheetSource source, Vocabulary words, TableHead earlier) {
    this.source = source;
    this.words = words;
    this.finder = new HeadFinder(words, source.shape());
    this.merged = new FilledDown(source.shape());
    start(earlier);
  }

  /** Whether a header with a name that the contract knows was found; until then every row is skipped. */
  public boolean hasTable() {
    return head != null;
  }

  /** A header with known names but no key column: most likely of another table. */
  public Optional<TableHead> candidate() {
    return candidate;
  }

  /** The mendings in each column of the current table so far. */
  public List<Mendings> mendings() {
    return texts.mendings();
  }

  private void fill() {
    int cells = ahead.stream().mapToInt(SourceRow::width).sum();
    while (!exhausted && ahead.size() < ROWS_AHEAD && cells < CELLS_AHEAD) {
      Optional<SourceRow> next = source.next();
      if (next.isPresent()) {
        ahead.add(next.get());
        cells += next.get().width() + 1;
      } else {
        exhausted = true;
      }
    }
  }

  /** Begins a table if a header with a key column is within the rows ahead; the rows above it are skipped as titles. */
  private boolean begin(List<SourceRow> rows) {
    Optional<HeadFinder.Block> block = finder.find(rows);
    if (block.isEmpty()) {
      return false;
    }
    List<HeaderCell> named = finder.cells(rows, block.get().first(), block.get().last());
    if (!namesRows(named)) {
      candidate = Optional.of(headOf(rows, block.get(), named));
      return false;
    }
    for (int i = 0; i < block.get().first(); i++) {
      skip(ahead.remove(), SkipReason.TITLE);
    }
    for (int i = block.get().first(); i <= block.get().last(); i++) {
      ahead.remove();
    }
    fill();
    List<SourceRow> below = List.copyOf(ahead);
    List<HeaderCell> cells = new Titles(above).complete(named);
    start(headOf(rows, block.get(), withForms(cells, below)));
    TableHead found = Objects.requireNonNull(head);
    List<SourceRow> sample = sample(found, below);
    ready.add(new TablePart.Head(found, sample, isGrouped(found, sample)));
    above.clear();
    return true;
  }

  private static TableHead headOf(
      List<SourceRow> rows, HeadFinder.Block block, List<HeaderCell> cells) {
    return new TableHead(
        rows.get(block.first()).row(),
        rows.get(block.last()).row(),
        block.last() - block.first() + 1,
        cells);
  }

  /** Whether one of the sheet's own columns, not a joined one, is a key column of the dataset. */
  private boolean namesRows(List<HeaderCell> cells) {
    int own = Math.min(cells.size(), source.ownColumns());
    return cells.subList(0, own).stream()
        .flatMap(cell -> cell.place(words).stream())
        .anyMatch(place -> words.key().isEmpty() || words.key().contains(place));
  }

  private boolean isGrouped(TableHead found, List<SourceRow> sample) {
    var look = new RowClassifier(found, words);
    return sample.stream()
        .anyMatch(row -> !row.isBlank()
            && !look.isPlainData(row)
            && look.reason(row).equals(Optional.of(SkipReason.GROUP)));
  }

  private void start(TableHead found) {
    head = found;
    shapes = new RowClassifier(found, words);
    foreign = false;
    group = "";
    texts = new TableTexts(found.cells());
  }

  private static List<HeaderCell> withForms(List<HeaderCell> cells, List<SourceRow> rows) {
    var formed = new ArrayList<HeaderCell>();
    for (int i = 0; i < cells.size(); i++) {
      var evidence = new FormEvidence();
      for (SourceRow row : rows) {
        evidence.add(row.cell(i));
      }
      formed.add(cells.get(i).storedAs(evidence.verdict()));
    }
    return formed;
  }

  /** The rows below a header with their text mended, without counting the mendings. */
  private static List<SourceRow> sample(TableHead found, List<SourceRow> rows) {
    var uncounted = new TableTexts(found.cells());
    return rows.stream().map(uncounted::mend).toList();
  }

  private void skip(SourceRow row, SkipReason reason) {
    boolean blank = row.isBlank();
    if (!blank && reason == SkipReason.TITLE) {
      above.add(row);
    }
    ready.add(new TablePart.Skipped(row, blank ? SkipReason.BLANK : reason));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty()) {
      if (ahead.isEmpty() && exhausted) {
        return false;
      }
      Optional<SourceRow> next = ahead.isEmpty() ? source.next() : Optional.of(ahead.remove());
      if (next.isEmpty()) {
        exhausted = true;
      } else {
        accept(next.get());
      }
    }
    return true;
  }

  @Override
  public TablePart next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void accept(SourceRow raw) {
    RowClassifier known = shapes;
    if (known == null) {
      skip(raw, SkipReason.OTHER_TABLE);
      return;
    }
    SourceRow row = merged.fill(texts.mend(raw));
    if (foreign) {
      if (row.isBlank() || !beginsAnother(raw)) {
        skip(row, SkipReason.OTHER_TABLE);
      }
    } else if (known.isPlainData(row)) {
      ready.add(new TablePart.Data(row, group));
    } else if (row.isBlank()) {
      ready.add(new TablePart.Skipped(row, SkipReason.BLANK));
    } else if (!beginsAnother(raw)) {
      Optional<SkipReason> reason = known.reason(row);
      if (reason.equals(Optional.of(SkipReason.GROUP))) {
        group = RowClassifier.group(row);
      }
      ready.add(reason
          .<TablePart>map(why -> new TablePart.Skipped(row, why))
          .orElseGet(() -> new TablePart.Data(row, group)));
    }
  }

  /** Whether a header begins here or, below a title, within the next few rows. */
  private boolean beginsAnother(SourceRow row) {
    TableHead present = Objects.requireNonNull(head);
    int known = present.places(words).cardinality();
    if (finder.isLikeHeader(row, known)) {
      ahead.addFirst(row);
      fillFew();
      List<SourceRow> rows = ahead.stream().limit(ROWS_TO_A_HEADER + 1).toList();
      Optional<HeadFinder.Block> block = finder.find(rows);
      if (block.isPresent() && block.get().first() == 0) {
        List<HeaderCell> cells = finder.cells(rows, 0, block.get().last());
        if (!foreign && isSame(cells, present)) {
          for (int i = 0; i <= block.get().last(); i++) {
            ready.add(new TablePart.Skipped(ahead.remove(), SkipReason.REPEATED_HEADER));
          }
          return true;
        }
        fill();
        if (!begin(List.copyOf(ahead))) {
          foreign = true;
          for (int i = 0; i <= block.get().last(); i++) {
            ready.add(new TablePart.Skipped(ahead.remove(), SkipReason.OTHER_TABLE));
          }
        }
        return true;
      }
      ahead.removeFirst();
    }
    return false;
  }

  private void fillFew() {
    while (!exhausted && ahead.size() <= ROWS_TO_A_HEADER) {
      Optional<SourceRow> next = source.next();
      exhausted = next.isEmpty();
      next.ifPresent(ahead::add);
    }
  }

  private boolean isSame(List<HeaderCell> cells, TableHead other) {
    for (int i = 0; i < Math.max(cells.size(), other.cells().size()); i++) {
      Optional<Integer> here = i < cells.size() ? cells.get(i).place(words) : Optional.empty();
      Optional<Integer> there =
          i < other.cells().size() ? other.cells().get(i).place(words) : Optional.empty();
      if (!here.equals(there)) {
        return false;
      }
    }
    return true;
  }
}
