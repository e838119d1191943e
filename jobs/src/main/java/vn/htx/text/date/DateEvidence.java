package vn.htx.text.date;

import java.io.Serializable;
import java.time.LocalDate;
import vn.htx.model.Bilingual;

/**
 * Collects evidence from the text cells of one column of dates on whether the day or the month is written first: a
 * number above 12 can only be a day. Counts depend on the cells only, not on their order.
 */
public final class DateEvidence implements Serializable {
  private static final long serialVersionUID = 1L;

  private long dayFirst;
  private long monthFirst;
  private long ambiguous;
  /** Cells whose two numbers are both at most 12, also when they are equal. */
  private long small;

  private long daysUpTo12;
  private long laterDays;

  /** Whether a spreadsheet with American settings has exchanged day and month in the cells that it keeps as dates. */
  public enum Exchange {
    NONE,
    /** All cells point to it, but they are few. */
    POSSIBLE,
    LIKELY
  }

  /** Adds a text cell; one that is no date of day, month and year in numbers is not counted. */
  public void add(String cell) {
    DateForms.numbers(cell).ifPresent(numbers -> {
      int first = numbers.first();
      int second = numbers.second();
      boolean months = first >= 1 && second >= 1 && Math.min(first, second) <= 12;
      dayFirst += months && first > 12 && first <= 31 ? 1 : 0;
      monthFirst += months && second > 12 && second <= 31 ? 1 : 0;
      ambiguous += numbers.isAmbiguous() ? 1 : 0;
      small += months && Math.max(first, second) <= 12 ? 1 : 0;
    });
  }

  /** Adds a cell that its workbook keeps as a date. */
  public void add(LocalDate day) {
    if (day.getDayOfMonth() <= 12) {
      daysUpTo12++;
    } else {
      laterDays++;
    }
  }

  /** Adds the evidence of another part of the same column. */
  public void add(DateEvidence other) {
    dayFirst += other.dayFirst;
    monthFirst += other.monthFirst;
    ambiguous += other.ambiguous;
    small += other.small;
    daysUpTo12 += other.daysUpTo12;
    laterDays += other.laterDays;
  }

  /** Month first where more cells prove it than prove the opposite; otherwise day first, as is usual in Vietnam. */
  public DateStyle style() {
    return monthFirst > dayFirst ? DateStyle.MONTH_FIRST : DateStyle.DAY_FIRST;
  }

  /**
   * Whether cells prove both orders, so that the ambiguous ones are in doubt: a spreadsheet that reads
   * {@code 06/12/2023} in the American order and leaves {@code 28/06/2023} as text makes such columns.
   */
  public boolean isContested() {
    return minority() > 0;
  }

  /**
   * A program that expects the month first turns {@code 05/03/2025} into the wrong date and leaves {@code 18/04/2025}
   * as text: every date it keeps has a day up to 12, and every text a later one. By chance, two dates in five have a
   * day up to 12.
   */
  public Exchange exchange() {
    boolean split = daysUpTo12 > 0 && laterDays == 0 && dayFirst > 0 && monthFirst + small == 0;
    if (!split) {
      return Exchange.NONE;
    }
    return daysUpTo12 > 1 && daysUpTo12 + dayFirst > 3 ? Exchange.LIKELY : Exchange.POSSIBLE;
  }

  /** Number of cells that prove the order that is not the column's. */
  public long minority() {
    return Math.min(dayFirst, monthFirst);
  }

  /** Number of cells that may be read in either order. */
  public long ambiguous() {
    return ambiguous;
  }

  /** What was decided, and from how many cells. */
  public Bilingual reason() {
    String vi = "%s ô ngày trước, %s ô tháng trước, %s ô không rõ"
        .formatted(dayFirst, monthFirst, ambiguous);
    String en = "%s cells with the day first, %s with the month first, %s that may be either"
        .formatted(dayFirst, monthFirst, ambiguous);
    if (isContested()) {
      return Bilingual.of(
          "Cột viết ngày theo hai thứ tự: " + vi
              + ". Kiểm tra các ô không rõ và thống nhất một thứ tự.",
          "The column writes dates in two orders: " + en
              + ". Check those that may be either, and keep to one.");
    }
    return style() == DateStyle.DAY_FIRST
        ? Bilingual.of(
            "Cột viết ngày trước tháng: " + vi + ".", "The day stands first: " + en + ".")
        : Bilingual.of(
            "Cột viết tháng trước ngày: " + vi + ".", "The month stands first: " + en + ".");
  }
}
