package vn.htx.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Covers numbers by which a person can be reached or named, wherever they stand in a text: phones as they are dialled in
 * Vietnam (mobile 0[35789] and eight digits, before 2018 01 and nine, landline 02 and nine; with +84 for the 0 too) and
 * citizen cards (twelve digits that begin with the province, 001 to 096). Digits may be grouped by one space, point or
 * hyphen. A tax code, an amount, a day and a number inside a code (HD-0912345678) stay as they are.
 */
public final class Masked {
  /** What stands where something may not be shown. */
  public static final String MASK = "•••";

  private static final int FEWEST_DIGITS = 10;
  private static final int MOST_DIGITS = 12;

  /** Adjoining digits, from {@code start} to before {@code end}. */
  private record Group(int start, int end) {}

  private Masked() {}

  /** The text with every such number covered; the same object when there is none. */
  public static String numbers(String text) {
    if (digits(text) < FEWEST_DIGITS) {
      return text;
    }
    List<Group> groups = groups(text);
    var shown = new StringBuilder();
    int copied = 0;
    for (int first = 0; first < groups.size(); first++) {
      int last = startsNumber(text, groups.get(first).start(), copied)
          ? lastOfPersonal(text, groups, first)
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

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  private static List<Group> groups(String text) {
    var groups = new ArrayList<Group>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean digit = i < text.length() && isDigit(text.charAt(i));
      if (digit && start < 0) {
        start = i;
      } else if (!digit && start >= 0) {
        groups.add(new Group(start, i));
        start = -1;
      }
    }
    return groups;
  }

  /** Whether digits that start here are a number of their own and not the tail of a code, a day or a decimal. */
  private static boolean startsNumber(String text, int start, int covered) {
    if (start == 0 || start == covered) {
      return true;
    }
    char before = text.charAt(start - 1);
    boolean inCode = Character.isLetterOrDigit(before) || "/_,".indexOf(before) >= 0;
    boolean joined = (before == '-' || before == '.')
        && start - 1 > covered
        && Character.isLetterOrDigit(text.charAt(start - 2));
    return !inCode && !joined;
  }

  /** The last of the groups, each one character from the next, that make a personal number from {@code first}; or -1. */
  private static int lastOfPersonal(String text, List<Group> groups, int first) {
    var number = new StringBuilder();
    int found = -1;
    for (int i = first; i < groups.size(); i++) {
      Group group = groups.get(i);
      if (i > first && !isJoined(text, groups.get(i - 1), group)) {
        break;
      }
      number.append(text, group.start(), group.end());
      if (number.length() > MOST_DIGITS) {
        break;
      }
      found = isPersonal(number) ? i : found;
    }
    return found;
  }

  private static boolean isJoined(String text, Group left, Group right) {
    boolean isDecimal = text.charAt(left.end()) == '.'
        && left.end() - left.start() == 1
        && text.charAt(left.start()) == '0';
    return right.start() - left.end() == 1
        && " .-".indexOf(text.charAt(left.end())) >= 0
        && !isDecimal;
  }

  private static boolean isPersonal(CharSequence digits) {
    String number = digits.toString();
    boolean abroad = number.startsWith("84");
    String dialled = abroad ? "0" + number.substring(number.startsWith("840") ? 3 : 2) : number;
    return PhoneNumbers.isDialled(dialled) || CitizenIds.isCard(number);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
