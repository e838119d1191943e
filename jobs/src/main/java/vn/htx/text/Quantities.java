package vn.htx.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.text.Quantity.Note;

/**
 * Amounts as people write them in a cell: {@code 1.234,5}, {@code 1,5 tỷ}, {@code 250 tr}, {@code 2 sào 5 thước},
 * {@code 0,36ha}, {@code 0,65%/tháng}, {@code ~30}, {@code (5)} for a negative one, {@code 1 234 567}, {@code 1,5E+09}.
 * A dash and words for what is not known are no number and no zero; {@code không} is zero and noted. A bound
 * ({@code > 100}) and a span ({@code 10-20}) are no numbers.
 */
public final class Quantities {
  private static final Set<String> NOT_KNOWN = Set.of(
      "na",
      "n a",
      "khong ro",
      "khong biet",
      "chua co",
      "chua ro",
      "chua biet",
      "kxd",
      "khong xac dinh",
      "chua xac dinh",
      "khong co so lieu",
      "chua co so lieu");
  private static final Set<String> ZERO = Set.of("khong", "khong co", "ko", "ko co");
  private static final Pattern APPROXIMATE = Pattern.compile(
      "^(~|≈|±|khoảng|xấp xỉ|gần|chừng|độ|tầm|ước)\\s*",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PART = Pattern.compile(
      "\\s*(\\d[\\d.,]*(?: \\d{3}(?![\\d.,]))+|\\d[\\d.,]*)\\s*([^\\d\\s](?:[^\\d]*[^\\d\\s])?|%[^\\d]*|)\\s*");
  private static final Pattern POWER = Pattern.compile("\\d+([.,]\\d+)?[eE][+-]?\\d{1,2}");
  private static final int LONGEST = 60;

  private Quantities() {}

  /** The digits with separators that stand in a cell made of numbers and units; none where it is something else. */
  static List<String> numbersIn(String cell) {
    if (!hasDigit(cell) || cell.length() > LONGEST) {
      return List.of();
    }
    String text = squares(APPROXIMATE.matcher(cell).replaceFirst(""));
    text = text.startsWith("-") ? text.substring(1) : text;
    var numbers = new ArrayList<String>();
    Matcher part = PART.matcher(text);
    int at = 0;
    while (at < text.length() && part.find(at) && part.start() == at) {
      numbers.add(part.group(1).replace(" ", ""));
      at = part.end();
    }
    return at == text.length() ? numbers : List.of();
  }

  /**
   * Reads a cell, which is trimmed already.
   *
   * @param style how the column writes numbers
   * @param whole whether the column holds whole numbers: there an undecided {@code 1.234} can only be grouped
   */
  public static Quantity read(String cell, NumberStyle style, boolean whole, Region region) {
    if (isDash(cell)) {
      return Quantity.NOT_KNOWN;
    }
    Set<Note> notes = EnumSet.noneOf(Note.class);
    if (cell.isEmpty() || cell.length() > LONGEST) {
      return Quantity.NO_NUMBER;
    }
    if (!hasDigit(cell)) {
      return word(MatchKey.of(cell), notes);
    }
    Matcher about = APPROXIMATE.matcher(cell);
    String text = cell;
    if (about.find()) {
      notes.add(Note.APPROXIMATE);
      text = cell.substring(about.end());
    }
    if (text.startsWith("(") && text.endsWith(")")) {
      notes.add(Note.IN_PARENTHESES);
      text = text.substring(1, text.length() - 1).strip();
    }
    boolean minus = text.startsWith("-") || text.startsWith("\u2212");
    text = minus ? text.substring(1).strip() : text;
    if (POWER.matcher(text).matches()) {
      return number(new BigDecimal(text.replace(',', '.')), minus, Optional.empty(), notes);
    }
    return parts(squares(text), minus, new Rules(style, whole, region, notes));
  }

  /** The 2 of m2 is no number. */
  private static String squares(String text) {
    return text.indexOf("m2") < 0 ? text : text.replace("m2", "m²");
  }

  private record Rules(NumberStyle style, boolean whole, Region region, Set<Note> notes) {}

  private static Quantity parts(String text, boolean minus, Rules rules) {
    Matcher part = PART.matcher(text);
    BigDecimal sum = BigDecimal.ZERO;
    Optional<MeasureUnit> unit = Optional.empty();
    int at = 0;
    while (at < text.length()) {
      if (!part.find(at) || part.start() != at) {
        return Quantity.NO_NUMBER;
      }
      Optional<MeasureUnit> written = MeasureUnit.find(part.group(2), rules.region());
      boolean smaller = at == 0
          || (written.isPresent() && unit.isPresent() && written.get().isSmallerThan(unit.get()));
      if ((written.isEmpty() && !part.group(2).isEmpty()) || !smaller) {
        return Quantity.NO_NUMBER;
      }
      NumberText number = NumberText.of(part.group(1).replace(" ", ""));
      Optional<BigDecimal> value = value(number, written.isPresent(), rules);
      if (value.isEmpty()) {
        return number.kind() == NumberText.Kind.EITHER ? Quantity.AMBIGUOUS : Quantity.NO_NUMBER;
      }
      Optional<BigDecimal> before =
          unit.isEmpty() ? Optional.of(sum) : unit.get().in(written.orElse(unit.get()), sum);
      if (before.isEmpty()) {
        return Quantity.NO_NUMBER;
      }
      sum = before.get().add(value.get());
      unit = written;
      at = part.end();
    }
    return number(sum, minus, unit, rules.notes());
  }

  private static Optional<BigDecimal> value(NumberText number, boolean hasUnit, Rules rules) {
    NumberStyle style = rules.style();
    return switch (number.kind()) {
      case PLAIN -> Optional.of(new BigDecimal(number.digits()));
      case CLEAR -> {
        NumberStyle own = number.proves().orElseThrow();
        if (style != NumberStyle.UNDECIDED && style != own) {
          rules.notes().add(Note.AGAINST_STYLE);
        }
        yield Optional.of(number.read(own));
      }
      case EITHER -> {
        if (style != NumberStyle.UNDECIDED) {
          rules.notes().add(Note.BY_COLUMN_STYLE);
          yield Optional.of(number.read(style));
        }
        boolean grouped = rules.whole() && !hasUnit && number.digits().indexOf(',') < 0;
        yield grouped ? Optional.of(number.read(NumberStyle.VIETNAMESE)) : Optional.empty();
      }
      case WRONG -> Optional.empty();
    };
  }

  private static Quantity number(
      BigDecimal amount, boolean minus, Optional<MeasureUnit> unit, Set<Note> notes) {
    boolean negative = minus ^ notes.contains(Note.IN_PARENTHESES);
    return new Quantity(Quantity.Outcome.NUMBER, negative ? amount.negate() : amount, unit, notes);
  }

  private static Quantity word(String key, Set<Note> notes) {
    if (ZERO.contains(key)) {
      notes.add(Note.WORD_FOR_ZERO);
      return number(BigDecimal.ZERO, false, Optional.empty(), notes);
    }
    return NOT_KNOWN.contains(key) ? Quantity.NOT_KNOWN : Quantity.NO_NUMBER;
  }

  private static boolean isDash(String cell) {
    return !cell.isEmpty() && cell.chars().allMatch(c -> "-–—.…?_/".indexOf(c) >= 0);
  }

  private static boolean hasDigit(String cell) {
    return cell.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
