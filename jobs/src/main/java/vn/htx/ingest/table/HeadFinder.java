package vn.htx.ingest.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.MatchKey;
import vn.htx.text.Texts;
import vn.htx.text.encoding.FormEvidence;
import vn.htx.text.encoding.StoredForm;
import vn.htx.text.number.MeasureUnit;
import vn.htx.text.number.UnitNote;

/**
 * Finds the header of a table among the first rows of a sheet by the names that the contract knows: one to four rows,
 * of which the upper ones name groups of columns. A name in an upper row also applies to the empty cells to its right,
 * as far as a merge extends or, without merges, as far as the row below has names.
 */
final class HeadFinder {
  private static final int ROWS_LOOKED_AT = 60;
  private static final int MOST_ROWS_BELOW = 3;
  private static final int MOST_ROWS_ABOVE = 2;

  private final Vocabulary words;
  private final SheetShape shape;

  HeadFinder(Vocabulary words, SheetShape shape) {
    this.words = words;
    this.shape = shape;
  }

  /** First and last row of the header in the list, inclusive. */
  record Block(int first, int last) {}

  /**
   * Finds the header's rows.
   *
   * @param rows the sheet's next rows, blank ones included
   * @return empty when no cell has a name that the contract knows
   */
  Optional<Block> find(List<SourceRow> rows) {
    int best = 0;
    int looked = Math.min(rows.size(), ROWS_LOOKED_AT);
    int[] known = new int[looked];
    for (int i = 0; i < looked; i++) {
      known[i] = known(rows.get(i)).cardinality();
      best = Math.max(best, known[i]);
    }
    if (best == 0) {
      return Optional.empty();
    }
    int first = 0;
    while (known[first] * 5 < best * 3) {
      first++;
    }
    int last = first;
    while (last + 1 < rows.size() && last - first < MOST_ROWS_BELOW && isBelow(rows, first, last)) {
      last++;
    }
    int top = first;
    while (top > 0 && first - top < MOST_ROWS_ABOVE && isAbove(rows, top, last)) {
      top--;
    }
    return Optional.of(new Block(top, last));
  }

  /** Whether a single row looks as much like a header as one with this many known names. */
  boolean isLikeHeader(SourceRow row, int knownNames) {
    int needed = Math.max(2, (knownNames * 3 + 4) / 5);
    return known(row).cardinality() >= Math.min(needed, Math.max(knownNames, 1));
  }

  private BitSet known(SourceRow row) {
    var places = new BitSet();
    boolean ofTool = QuestionNames.isOfTool(row);
    for (int i = 0; i < row.width(); i++) {
      if (!row.cell(i).isEmpty()) {
        headerCell(List.of(row.cell(i)), ofTool).place(words).ifPresent(places::set);
      }
    }
    return places;
  }

  /** Whether the row after the last one still belongs to the header. */
  private boolean isBelow(List<SourceRow> rows, int first, int last) {
    SourceRow next = rows.get(last + 1);
    if (next.row() != rows.get(last).row() + 1 || next.isBlank()) {
      return false;
    }
    if (isUnits(next)) {
      return true;
    }
    List<HeaderCell> before = cells(rows, first, last);
    boolean merged = shape.merges().stream()
        .anyMatch(merge -> merge.firstRow() >= rows.get(first).row()
            && merge.firstRow() <= rows.get(last).row()
            && merge.lastRow() >= next.row());
    boolean text = false;
    for (int i = 0; i < next.width(); i++) {
      String cell = Texts.clean(next.cell(i));
      boolean bound = i < before.size() && before.get(i).place(words).isPresent();
      if (!cell.isEmpty() && bound && !isKnown(cell) && UnitNote.find(cell).isEmpty()) {
        return false;
      }
      text |= !cell.isEmpty() && !isDigits(cell);
    }
    int more =
        places(cells(rows, first, last + 1)).cardinality() - places(before).cardinality();
    return merged || more > 0 || (text && hasGroupAbove(rows.get(last), next));
  }

  /** Whether the lower row names columns below, or to the right of, group names of the upper row. */
  private static boolean hasGroupAbove(SourceRow upper, SourceRow lower) {
    for (int i = 0; i < lower.width(); i++) {
      if (!lower.cell(i).isBlank() && i > 0 && upper.cell(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the row before the first one names groups of columns and not the whole table. */
  private boolean isAbove(List<SourceRow> rows, int first, int last) {
    SourceRow above = rows.get(first - 1);
    if (above.row() != rows.get(first).row() - 1) {
      return false;
    }
    int named = 0;
    for (int i = 0; i < above.width(); i++) {
      named += above.cell(i).isBlank() ? 0 : 1;
    }
    int more = places(cells(rows, first - 1, last)).cardinality()
        - places(cells(rows, first, last)).cardinality();
    boolean fewer = more < 0;
    return !fewer && (more > 0 || (named >= 2 && !isUnits(above)));
  }

  private static boolean isUnits(SourceRow row) {
    boolean any = false;
    for (int i = 0; i < row.width(); i++) {
      String cell = Texts.clean(row.cell(i));
      if (!cell.isEmpty()
          && UnitNote.find(cell).filter(note -> note.rest().isEmpty()).isEmpty()) {
        return false;
      }
      any |= !cell.isEmpty();
    }
    return any;
  }

  private boolean isKnown(String cell) {
    return headerCell(List.of(cell), false).place(words).isPresent();
  }

  private static boolean isDigits(String cell) {
    return cell.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private BitSet places(List<HeaderCell> cells) {
    var places = new BitSet();
    cells.forEach(cell -> cell.place(words).ifPresent(places::set));
    return places;
  }

  /** The header cells of each column. */
  List<HeaderCell> cells(List<SourceRow> rows, int first, int last) {
    int width = 0;
    for (int i = first; i <= last; i++) {
      width = Math.max(width, rows.get(i).width());
    }
    List<String[]> filled = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      filled.add(filled(rows, i, last, width));
    }
    boolean ofTool = rows.subList(first, last + 1).stream().anyMatch(QuestionNames::isOfTool);
    var cells = new ArrayList<HeaderCell>();
    for (int column = 0; column < width; column++) {
      var texts = new LinkedHashSet<String>();
      for (String[] row : filled) {
        if (!row[column].isEmpty()) {
          texts.add(row[column]);
        }
      }
      cells.add(headerCell(List.copyOf(texts), ofTool));
    }
    return cells;
  }

  private String[] filled(List<SourceRow> rows, int at, int last, int width) {
    SourceRow row = rows.get(at);
    String[] cells = new String[width];
    for (int i = 0; i < width; i++) {
      cells[i] = row.cell(i)
          .strip(); // keeps no-break spaces: one may be half of a letter until it is decoded
    }
    for (int i = 1; i < width && at < last; i++) {
      if (cells[i].isEmpty() && !cells[i - 1].isEmpty() && isOneName(row.row(), i, rows, at)) {
        cells[i] = cells[i - 1];
      }
    }
    return cells;
  }

  /** Whether the name to the left of an empty cell also applies to it. */
  private boolean isOneName(int row, int column, List<SourceRow> rows, int at) {
    boolean any = false;
    for (SheetShape.Merge merge : shape.merges()) {
      if (merge.firstRow() <= row
          && merge.lastRow() >= row
          && merge.lastColumn() > merge.firstColumn()) {
        any = true;
        if (merge.firstColumn() < column && merge.lastColumn() >= column) {
          return true;
        }
      }
    }
    return !any
        && !rows.get(at + 1).cell(column).isBlank()
        && !rows.get(at + 1).cell(column - 1).isBlank();
  }

  /** The header cell of one column from its texts, from the top down, without repetitions. */
  private HeaderCell headerCell(List<String> texts, boolean ofTool) {
    HeaderCell shown = headerCell(decoded(texts, StoredForm.UNICODE), StoredForm.UNICODE, ofTool);
    if (shown.place(words).isPresent() || isAscii(texts)) {
      return shown;
    }
    for (StoredForm form : StoredForm.values()) {
      HeaderCell decoded = headerCell(decoded(texts, form), form, ofTool);
      if (decoded.place(words).isPresent()) {
        return decoded;
      }
    }
    StoredForm likely = FormEvidence.formOf(String.join(" ", texts));
    return headerCell(decoded(texts, likely), likely, ofTool);
  }

  private static List<String> decoded(List<String> texts, StoredForm form) {
    return texts.stream().map(text -> Texts.clean(form.decode(text))).toList();
  }

  private static boolean isAscii(List<String> texts) {
    return texts.stream().allMatch(text -> text.chars().allMatch(c -> c < 0x80));
  }

  private HeaderCell headerCell(List<String> texts, StoredForm form, boolean ofTool) {
    Optional<MeasureUnit> unit = Optional.empty();
    var plain = new ArrayList<String>();
    for (String text : texts) {
      Optional<UnitNote> note = UnitNote.inHeader(text);
      if (note.isPresent()) {
        unit = Optional.of(note.get().unit());
      }
      plain.add(note.map(UnitNote::rest).orElse(text));
    }
    Set<String> keys = new LinkedHashSet<>();
    addKeys(texts, keys);
    addKeys(plain.stream().filter(text -> !text.isEmpty()).toList(), keys);
    if (ofTool) {
      keys.addAll(QuestionNames.keys(String.join(" ", texts)));
    }
    return new HeaderCell(
        String.join(" / ", texts),
        List.copyOf(keys),
        unit.map(List::of).orElse(List.of()),
        unit.isPresent() ? "" : unreadUnit(texts),
        form,
        false);
  }

  private static String unreadUnit(List<String> texts) {
    return texts.stream()
        .flatMap(text -> UnitNote.declared(text).stream())
        .map(UnitNote.Declared::unread)
        .filter(unread -> !unread.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Adds keys of all names joined, then with fewer of the upper ones, down to the lowest alone. */
  private static void addKeys(List<String> texts, Set<String> keys) {
    for (int from = 0; from < texts.size(); from++) {
      keys.add(MatchKey.of(String.join(" ", texts.subList(from, texts.size()))));
    }
  }
}
