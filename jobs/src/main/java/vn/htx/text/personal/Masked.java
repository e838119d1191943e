package vn.htx.text.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.htx.text.Texts;

/**
 * The one place that decides which parts of a text may be shown to people, logged or written to a table that leaves the
 * lake. It masks numbers by which a person can be reached or identified, anywhere in the text:
 *
 * <ul>
 *   <li>phones as they are dialled in Vietnam (mobile 0[35789] and eight digits, before 2018 01 and nine, landline 02
 *       and nine; with +84 for the 0 too);
 *   <li>citizen cards (twelve digits that begin with the province, 001 to 096; eleven where a spreadsheet dropped the
 *       first zero);
 *   <li>identity cards of nine digits, which a phone without its zero is too; not a round sum, which ends in 000.
 * </ul>
 *
 * Phones and citizen cards may be grouped by up to three blanks of any kind, points, hyphens, underscores or
 * parentheses; digits may be those of any script. A tax code, an amount, a date and a number inside a code
 * (HD-0912345678) are shown as written. {@link #text} also masks names of persons, as far as {@link PersonNames}
 * recognises them.
 */
public final class Masked {
  /** Replaces a masked part. */
  public static final String MASK = "•••";

  private static final int FEWEST_DIGITS = 9;
  private static final int MOST_DIGITS = 12;
  private static final int WIDEST_GAP = 3;
  private static final int SHORTEST_HASH = 12;
  private static final Pattern LINE_MARKS = Pattern.compile("[\\n\\r\\t]");
  private static final Pattern HASH =
      Pattern.compile("(?=.*[0-9][a-f])[0-9a-f]{%s,}".formatted(SHORTEST_HASH));

  /** Adjacent digits, from {@code start} to before {@code end}. */
  private record Group(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private Masked() {}

  /**
   * The text with every such number and every name of a person masked, and odd characters replaced as by
   * {@link Texts#visible}; the same object when there is none.
   */
  public static String text(String text) {
    return Texts.visible(PersonNames.covered(numbers(text)));
  }

  /** The same for the name of a file, folder or sheet, which must be one line. */
  public static String name(String name) {
    return text(LINE_MARKS.matcher(name).replaceAll(Texts.ODD));
  }

  /** The text with every such number masked; the same object when there is none. */
  public static String numbers(String text) {
    if (text.length() < FEWEST_DIGITS || digits(text) < FEWEST_DIGITS) {
      return text;
    }
    String plain = plain(text);
    List<Group> groups = groups(plain);
    var shown = new StringBuilder();
    int copied = 0;
    for (int first = 0; first < groups.size(); first++) {
      int last = startsNumber(plain, groups.get(first).start(), copied)
          ? lastOfPersonal(plain, groups, first)
          : -1;
      if (last >= 0) {
        int start = groups.get(first).start();
        boolean plus = start > copied && text.charAt(start - 1) == '+';
        shown.append(text, copied, plus ? start - 1 : start).append(MASK);
        copied = groups.get(last).end();
        first = last;
      }
    }
    return copied == 0 ? text : shown.append(text, copied, text.length()).toString();
  }

  /**
   * Whether an id holds such a number as adjacent digits; grouped digits are codes of parcels and contracts. Nine
   * digits count only when they begin with 0, since serial numbers have as many.
   */
  public static boolean isPersonalId(String id) {
    int run = 0;
    for (int i = 0; i <= id.length(); i++) {
      boolean digit = i < id.length() && isDigit(id.charAt(i));
      if (!digit && run >= FEWEST_DIGITS && run <= MOST_DIGITS) {
        String number = id.substring(i - run, i);
        boolean personal = run == FEWEST_DIGITS
            ? number.startsWith("0")
            : isPersonal(number) || isPersonalInOne(number);
        if (personal && !isHash(id, i - 1)) {
          return true;
        }
      }
      run = digit ? run + 1 : 0;
    }
    return false;
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  /**
   * The text, character by character, with digits of any script as 0 to 9 and blank or invisible characters as a space.
   */
  private static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.getType(c) == Character.FORMAT;
      plain.append(
          Character.isDigit(c)
              ? (char) ('0' + Character.digit(c, 10))
              : blank ? ' ' : c == '–' || c == '\u2010' || c == '\u2011' ? '-' : c);
    }
    return plain.toString();
  }

  /** Whether all characters are printable ones of ASCII, as in most cells. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static List<Group> groups(String plain) {
    var groups = new ArrayList<Group>();
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean digit = i < plain.length() && isDigit(plain.charAt(i));
      if (digit && start < 0) {
        start = i;
      } else if (!digit && start >= 0) {
        groups.add(new Group(start, i));
        start = -1;
      }
    }
    return groups;
  }

  /** Whether the digits that start here are a separate number and not the tail of a code, a date or a decimal. */
  private static boolean startsNumber(String plain, int start, int covered) {
    if (isHash(plain, start)) {
      return false;
    }
    if (start <= 1 || start - 1 <= covered) {
      return true;
    }
    char before = plain.charAt(start - 1);
    char earlier = plain.charAt(start - 2);
    boolean inCode = (before == '-' || before == '.') && Character.isLetterOrDigit(earlier);
    boolean decimal = before == ',' && isDigit(earlier);
    return !inCode && !decimal;
  }

  /** Whether the digits are part of a hexadecimal hash. */
  private static boolean isHash(String plain, int at) {
    int from = at;
    while (from > 0 && Character.isLetterOrDigit(plain.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < plain.length() && Character.isLetterOrDigit(plain.charAt(to))) {
      to++;
    }
    return to - from >= SHORTEST_HASH && HASH.matcher(plain.substring(from, to)).matches();
  }

  /** The last of the groups that make a personal number from {@code first}; or -1. */
  private static int lastOfPersonal(String plain, List<Group> groups, int first) {
    var number = new StringBuilder();
    int found = -1;
    for (int i = first; i < groups.size(); i++) {
      Group group = groups.get(i);
      if (i > first && !isJoined(plain, groups.get(i - 1), group)) {
        break;
      }
      number.append(plain, group.start(), group.end());
      if (number.length() > MOST_DIGITS) {
        break;
      }
      boolean personal = isPersonal(number) || (i == first && isPersonalInOne(number));
      found = personal ? i : found;
    }
    return found;
  }

  private static boolean isJoined(String plain, Group left, Group right) {
    boolean isDecimal =
        plain.charAt(left.end()) == '.' && left.length() == 1 && plain.charAt(left.start()) == '0';
    return right.start() - left.end() <= WIDEST_GAP
        && plain
            .substring(left.end(), right.start())
            .chars()
            .allMatch(c -> " .-_()".indexOf(c) >= 0)
        && !isDecimal;
  }

  private static boolean isPersonal(CharSequence digits) {
    String number = digits.toString();
    boolean abroad = number.startsWith("84");
    String dialled = abroad ? "0" + number.substring(number.startsWith("840") ? 3 : 2) : number;
    return PhoneNumbers.isDialled(dialled) || CitizenIds.isCard(number);
  }

  /** Numbers that count only when their digits are adjacent: grouped digits may be an amount or a code. */
  private static boolean isPersonalInOne(CharSequence digits) {
    String number = digits.toString();
    return !number.endsWith("000")
        && (number.length() == FEWEST_DIGITS
            || (number.length() == MOST_DIGITS - 1 && CitizenIds.isCard("0" + number)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
