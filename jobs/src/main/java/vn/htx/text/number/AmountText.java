package vn.htx.text.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount split into its parts: {@code ~1 tỷ 200 triệu} has two parts and is approximate. Numbers and units are not
 * parsed yet.
 *
 * @param inBrackets written {@code (5)}, as accountants write negative amounts
 */
record AmountText(boolean minus, boolean inBrackets, boolean approximate, List<Part> parts) {
  /**
   * A number and what follows it.
   *
   * @param digits with the separators but without spaces
   * @param spaced whether spaces grouped the digits
   * @param unit the text after the number; empty when there is none
   */
  record Part(String digits, boolean spaced, String unit) {}

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST = 60;
  private static final Pattern ABOUT = Pattern.compile(
      "(?:[~≈]|(?:khoảng|khoang|xấp xỉ|xap xi|gần|gan|chừng|chung|độ|tầm|tam|ước|uoc)"
          + "(?: tính| tinh| đạt| dat| chừng| khoảng)?(?=[ :~]|\\d))[ :~]*",
      FLAGS);
  /**
   * A number with two kinds of separators ({@code 1 234.567}) does not match as a whole, so that its rest fails as a
   * unit.
   */
  private static final Pattern SPACED = Pattern.compile(
      "[1-9]\\d{0,2}(?: \\d{3})+(?![ ]?\\d)(?:[.,](?:\\d{1,2}|\\d{4,9})(?![\\d.,]))?(?![.,]?\\d)");

  private static final Pattern TOGETHER = Pattern.compile("\\d[\\d.,]*(?<![.,])");
  private static final Pattern SQUARE =
      Pattern.compile("(?<=(?<!\\p{L})k?m)(?:\\^| )?2(?!\\d)", FLAGS);
  private static final Pattern ENDING = Pattern.compile("\\s*(?:,|\\bvà)?\\s*$", FLAGS);

  /** Empty when the cell does not begin with a number, apart from a word or sign for 'about' or minus. */
  static Optional<AmountText> of(String cell) {
    if (cell.length() > LONGEST || !hasDigit(cell)) {
      return Optional.empty();
    }
    String text = spaces(cell);
    boolean approximate = false;
    Matcher about = ABOUT.matcher(text);
    if (about.lookingAt()) {
      approximate = true;
      text = text.substring(about.end());
    }
    boolean inBrackets = text.length() > 2 && text.charAt(0) == '(' && text.endsWith(")");
    text = inBrackets ? text.substring(1, text.length() - 1).strip() : text;
    boolean minus = text.startsWith("-") || text.startsWith("\u2212");
    text = minus ? text.substring(1) : text;
    List<Part> parts = parts(SQUARE.matcher(text).replaceAll("²").replaceAll("/ ?1 ", "/"));
    return parts.isEmpty() || (minus && inBrackets)
        ? Optional.empty()
        : Optional.of(new AmountText(minus, inBrackets, approximate, parts));
  }

  static boolean hasDigit(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (isDigit(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Runs of white space, no-break spaces included, as one space; trimmed. */
  private static String spaces(String cell) {
    var text = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!space) {
        text.append(c);
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
    return text.toString().strip();
  }

  private static List<Part> parts(String text) {
    var parts = new ArrayList<Part>();
    int at = 0;
    while (at < text.length()) {
      Matcher number = number(text, at);
      if (!number.lookingAt()) {
        return List.of();
      }
      int end = number.end();
      int next = end;
      while (next < text.length() && !isDigit(text.charAt(next))) {
        next++;
      }
      String unit = text.substring(end, next);
      unit = next < text.length() ? ENDING.matcher(unit).replaceFirst("") : unit;
      String digits = number.group();
      parts.add(new Part(digits.replace(" ", ""), digits.indexOf(' ') >= 0, unit.strip()));
      at = next;
    }
    return parts;
  }

  private static Matcher number(String text, int at) {
    Matcher spaced = SPACED.matcher(text).region(at, text.length());
    return spaced.lookingAt() ? spaced : TOGETHER.matcher(text).region(at, text.length());
  }
}
