package vn.htx.text;

import java.io.Serializable;
import vn.htx.model.Bilingual;

/**
 * Gathers the text cells of one column of dates to tell whether the day or the month stands first: a number above 12 can
 * only be a day. Counts depend on the cells only, not on their order.
 */
public final class DateEvidence implements Serializable {
  private static final long serialVersionUID = 1L;

  private long dayFirst;
  private long monthFirst;
  private long ambiguous;

  /** A cell; one that is no date of day, month and year in numbers counts for nothing. */
  public void add(String cell) {
    DateForms.numbers(cell).ifPresent(numbers -> {
      int first = numbers.first();
      int second = numbers.second();
      boolean months = first >= 1 && second >= 1 && Math.min(first, second) <= 12;
      dayFirst += months && first > 12 && first <= 31 ? 1 : 0;
      monthFirst += months && second > 12 && second <= 31 ? 1 : 0;
      ambiguous += numbers.isAmbiguous() ? 1 : 0;
    });
  }

  /** Takes over what another part of the same column told. */
  public void add(DateEvidence other) {
    dayFirst += other.dayFirst;
    monthFirst += other.monthFirst;
    ambiguous += other.ambiguous;
  }

  /** Month first where more cells prove it than prove the other; day first else, as Vietnam writes. */
  public DateStyle style() {
    return monthFirst > dayFirst ? DateStyle.MONTH_FIRST : DateStyle.DAY_FIRST;
  }

  /**
   * Whether cells prove both orders, so that those which prove none are in doubt: a spreadsheet that takes
   * {@code 06/12/2023} for the American order and leaves {@code 28/06/2023} as text makes such columns.
   */
  public boolean isContested() {
    return minority() > 0;
  }

  /** Cells that prove the order that is not the column's. */
  public long minority() {
    return Math.min(dayFirst, monthFirst);
  }

  /** Cells that may be read in either order. */
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
