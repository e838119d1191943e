package vn.htx.validate.row;

import java.util.List;
import java.util.regex.Pattern;
import vn.htx.ingest.source.SourceRow;
import vn.htx.text.Texts;
import vn.htx.text.personal.Masked;

/**
 * What stands first in a sheet without one header that we know: names of columns, which people must see to say what
 * they mean, or a row of data, of which nothing may be told.
 */
public final class FirstRow {
  /** What a header may say in digits: a year, a round, the number of a month, a quarter or a question. */
  private static final Pattern NAMED_BY_NUMBER =
      Pattern.compile("(?i)(19|20)\\d\\d([-/. ]?[hqt]?\\d{1,2})?|\\p{L}{1,2}\\d{1,2}");

  private FirstRow() {}

  /** Which of the rows most likely names columns: the first with at least half as many cells as the fullest one. */
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
   * Whether cells are a row's values rather than names of columns: one is an amount, a day, a phone or an id, stands
   * again in its column, or names a person as cells below it do.
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
