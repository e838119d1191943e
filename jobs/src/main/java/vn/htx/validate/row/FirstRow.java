package vn.htx.validate.row;

import java.util.List;
import java.util.regex.Pattern;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.Texts;
import vn.htx.text.personal.Masked;

/**
 * Decides whether the first row of a sheet without any known header holds names of columns, which are shown to people,
 * or data, which must not be shown.
 */
public final class FirstRow {
  /** Digits that a header may have: a year, a round, the number of a month, a quarter or a question. */
  private static final Pattern NAMED_BY_NUMBER =
      Pattern.compile("(?i)(19|20)\\d\\d([-/. ]?[hqt]?\\d{1,2})?|\\p{L}{1,2}\\d{1,2}");

  private FirstRow() {}

  /** Index of the row that most likely names columns: the first with at least half as many cells as the fullest one. */
  public static int likelyHeader(List<SourceRow> rows) {
    long most = rows.stream().mapToLong(FirstRow::filled).max().orElse(0);
    int first = 0;
    while (first < rows.size() && filled(rows.get(first)) * 2 < most) {
      first++;
    }
    return first;
  }

  private static long filled(SourceRow row) {
    long filled = 0;
    for (int i = 0; i < row.width(); i++) {
      filled += row.cell(i).isBlank() ? 0 : 1;
    }
    return filled;
  }

  /**
   * Whether cells are values and not names of columns: one is an amount, a date, a phone number or an id, occurs again
   * in its column, or names a person like cells below it.
   *
   * @param below the next rows
   */
  static boolean isData(List<String> cells, List<SourceRow> below) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = Texts.clean(cells.get(i));
      if (isValue(cell) || isRepeated(cell, i, below) || isPerson(cell, i, below)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isValue(String cell) {
    long digits = cell.chars().filter(Character::isDigit).count();
    long letters = cell.chars().filter(Character::isLetter).count();
    boolean personal = !Masked.numbers(cell).equals(cell);
    return personal
        || (digits > 0 && digits >= letters && !NAMED_BY_NUMBER.matcher(cell).matches());
  }

  private static boolean isPerson(String cell, int column, List<SourceRow> below) {
    return isCovered(cell) && below.stream().anyMatch(row -> isCovered(row.cell(column)));
  }

  private static boolean isCovered(String cell) {
    return !Masked.text(cell).equals(cell);
  }

  private static boolean isRepeated(String cell, int column, List<SourceRow> below) {
    return !cell.isEmpty()
        && below.stream().anyMatch(row -> Texts.clean(row.cell(column)).equals(cell));
  }
}
