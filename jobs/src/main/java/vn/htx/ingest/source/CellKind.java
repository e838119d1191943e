package vn.htx.ingest.source;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.htx.text.date.Dates;

/**
 * What a cell is in its file, and how the workbook shows its number.
 *
 * @param pattern what gives an id its zeros or prefix, as {@code "HTX-"0000}: the format's text with {@link #DIGIT} for
 *     each digit; empty where the number is shown by its own digits
 * @param thousands how often the number is divided by 1000 to be shown, as {@code #,##0,,} does
 * @param whole whether the number is shown without decimals, whatever it has
 * @param unit the text that the format sets behind the number, as in {@code 0.0" ha"}; empty for none
 */
public record CellKind(Type type, String pattern, int thousands, boolean whole, String unit)
    implements Serializable {
  public enum Type {
    TEXT,
    NUMBER,
    /** A number shown a hundred times as large, with a per cent sign. */
    PERCENT,
    /** A number shown as a day or a time. */
    DAY,
    /** A number shown as a month of a year. */
    MONTH,
    /** An error of the spreadsheet (#N/A), or a formula without a value. */
    ERROR
  }

  /** The place of a digit, apart from every digit of a fixed text. */
  public static final char DIGIT = '\0';

  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter DAY_SHOWN =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final DateTimeFormatter MONTH_SHOWN =
      DateTimeFormatter.ofPattern("MM/uuuu", Locale.ROOT);

  public static final CellKind TEXT = of(Type.TEXT);
  public static final CellKind NUMBER = of(Type.NUMBER);
  public static final CellKind PERCENT = of(Type.PERCENT);
  public static final CellKind DAY = of(Type.DAY);
  public static final CellKind MONTH = of(Type.MONTH);
  public static final CellKind ERROR = of(Type.ERROR);

  private static CellKind of(Type type) {
    return new CellKind(type, "", 0, false, "");
  }

  public static CellKind patterned(String pattern) {
    return new CellKind(Type.NUMBER, pattern, 0, true, "");
  }

  public static CellKind number(int thousands, boolean whole, String unit) {
    return new CellKind(Type.NUMBER, "", thousands, whole, unit);
  }

  public boolean isText() {
    return type == Type.TEXT;
  }

  public boolean isError() {
    return type == Type.ERROR;
  }

  /** Whether it is a day, a time or a month to whoever looks at it. */
  public boolean isDay() {
    return type == Type.DAY || type == Type.MONTH;
  }

  /** Whether the file holds a number, whatever is shown of it. */
  public boolean isNumber() {
    return !isText() && !isError();
  }

  /** The cell in a column of ids and other texts: {@code 0012025} where 12025 is so shown. */
  public String asText(String cell) {
    return pattern.isEmpty() || !cell.chars().allMatch(Character::isDigit) ? cell : filled(cell);
  }

  /** Digits take their places from the right; what is left of them stands before the first place. */
  private String filled(String digits) {
    var shown = new StringBuilder();
    int left = digits.length();
    int first = pattern.indexOf(DIGIT);
    for (int i = pattern.length() - 1; i >= 0; i--) {
      char c = pattern.charAt(i);
      if (c != DIGIT) {
        shown.append(c);
      } else {
        shown.append(left > 0 ? digits.charAt(--left) : '0');
        while (i == first && left > 0) {
          shown.append(digits.charAt(--left));
        }
      }
    }
    return shown.reverse().toString().strip();
  }

  /**
   * What a person sees of the cell, days as day, month and year.
   *
   * @param serialShift days to add to a day's number: 1462 where the workbook counts from 1904
   */
  public String shown(String cell, int serialShift) {
    return switch (type) {
      case TEXT, ERROR -> cell;
      case NUMBER -> asText(cell);
      case PERCENT ->
        CellNumbers.plain(new BigDecimal(cell).movePointRight(2)).replace('.', ',') + "%";
      case DAY -> day(cell, serialShift).map(DAY_SHOWN::format).orElse(cell);
      case MONTH -> day(cell, serialShift).map(MONTH_SHOWN::format).orElse(cell);
    };
  }

  /** The day of a number of a workbook; empty where it counts none. */
  public Optional<LocalDate> day(String cell, int serialShift) {
    return Dates.ofSerial(new BigDecimal(cell).add(BigDecimal.valueOf(serialShift)));
  }
}
