package vn.htx.text;

import java.util.Set;

/**
 * What is written in a cell instead of a value: a dash or other marks alone, words for 'not known' and 'none', what
 * programs write for no value (null, NaN), and an error that a spreadsheet saved as text ({@code #N/A}).
 */
public final class Placeholders {
  /** The longest of them in letters. */
  private static final int LONGEST = 24;

  private static final String MARKS = "-\u2212–—.…?_/*";
  private static final Set<String> NOT_KNOWN = Set.of(
      "na",
      "n a",
      "null",
      "khong ro",
      "khong biet",
      "khong xac dinh",
      "khong co so lieu",
      "kxd",
      "k ro",
      "chua co",
      "chua ro",
      "chua biet",
      "chua cap",
      "chua xac dinh",
      "chua co so lieu",
      "chua thong ke",
      "dang cap nhat",
      "cap nhat sau");

  /** Written by programs; compared with marks, so that a name such as Nân is not one of them. */
  private static final Set<String> OF_PROGRAMS =
      Set.of("none", "nan", "nil", "#null!", "#div/0!", "#value!", "#ref!", "#name?", "#num!");

  private static final Set<String> NONE =
      Set.of("khong", "khong co", "ko", "ko co", "k co", "khong ap dung");

  private Placeholders() {}

  /** Whether a cell says that something is not known; {@code không} means none and is not such a word. */
  public static boolean isNotKnown(String cell) {
    return isMarks(cell)
        || NOT_KNOWN.contains(MatchKey.of(cell))
        || OF_PROGRAMS.contains(lower(cell));
  }

  /** Whether a cell in a column of text, codes, ids or days holds no value: not known or none. */
  public static boolean isOne(String cell) {
    return mayBe(cell) && (isNotKnown(cell) || NONE.contains(MatchKey.of(cell)));
  }

  /** The same for an id or a key, where a zero is no value either. */
  public static boolean isNoId(String cell) {
    return isOne(cell) || isZeros(cell);
  }

  /** A quick test that most cells of a register fail. */
  private static boolean mayBe(String cell) {
    if (cell.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= '1' && c <= '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isMarks(String cell) {
    int marks = 0;
    while (marks < cell.length() && MARKS.indexOf(cell.charAt(marks)) >= 0) {
      marks++;
    }
    return marks > 0 && marks == cell.length();
  }

  private static boolean isZeros(String cell) {
    int zeros = 0;
    while (zeros < cell.length() && cell.charAt(zeros) == '0') {
      zeros++;
    }
    return zeros > 0 && zeros == cell.length();
  }

  /** ASCII letters in lower case; a word with marks stays different. */
  private static String lower(String cell) {
    var lower = new StringBuilder(cell.length());
    cell.chars().forEach(c -> lower.append((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)));
    return lower.toString();
  }
}
