package vn.htx.ingest.source;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import vn.htx.text.date.Dates;

/**
 * The type of a cell in its file, and how the workbook displays its number.
 *
 * @param pattern the format that gives an id its zeros or prefix, such as {@code "HTX-"0000}, with {@link #DIGIT} for
 *     each digit; empty where the number is shown by its own digits
 * @param thousands how often the number is divided by 1000 for display, as by {@code #,##0,,}
 * @param whole whether the number is shown without decimals
 * @param unit the text that the format appends to the number, as in {@code 0.0" ha"}; may be empty
 */
public record CellKind(Type type, String pattern, int thousands, boolean whole, String unit)
    implements Serializable {
  public enum Type {
    TEXT,
    NUMBER,
    /** A number shown times 100, with a per cent sign. */
    PERCENT,
    /** A number shown as a date or a time. */
    DAY,
    /** A number shown as a month of a year. */
    MONTH,
    /** An error of the spreadsheet (#N/A), or a formula without a value. */
    ERROR
  }

  /** Placeholder of a digit, distinct from the digits of fixed text. */
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

  /** Whether it is displayed as a date, a time or a month. */
  public boolean isDay() {
    return type == Type.DAY || type == Type.MONTH;
  }

  /** Whether the file holds a number, however it is displayed. */
  public boolean isNumber() {
    return !isText() && !isError();
  }

  /** The cell as text, for columns of ids and other texts: {@code 0012025} where 12025 is displayed so. */
  public String asText(String cell) {
    return pattern.isEmpty() || !cell.chars().allMatch(Character::isDigit) ? cell : filled(cell);
  }

  /** Digits fill the places from the right; surplus digits precede the first place. */
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
   * The cell as displayed, dates as day, month and year.
   *
   * @param serialShift days to add to a serial number: 1462 where the workbook counts from 1904
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

  /** The date of a workbook's serial number; empty where it is not one. */
  public Optional<LocalDate> day(String cell, int serialShift) {
    return Dates.ofSerial(new BigDecimal(cell).add(BigDecimal.valueOf(serialShift)));
  }
}
