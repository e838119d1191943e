package vn.htx.text;

import java.util.regex.Matcher;

/** Gathers the text cells of one column of dates to tell whether the day or the month stands first. */
public final class DateEvidence {
  private long dayFirst;
  private long monthFirst;
  private long either;

  /** A cell; one that is no date of three numbers counts for nothing. */
  public void add(String cell) {
    Matcher parts = DateReading.THREE_NUMBERS.matcher(cell);
    if (parts.matches() && parts.group(1).length() <= 2) {
      int first = Integer.parseInt(parts.group(1));
      int second = Integer.parseInt(parts.group(2));
      dayFirst += first > 12 && second <= 12 ? 1 : 0;
      monthFirst += second > 12 && first <= 12 ? 1 : 0;
      either += first <= 12 && second <= 12 && first != second ? 1 : 0;
    }
  }

  /** Month first only where cells prove it and none proves the other; as in Vietnam otherwise. */
  public DateStyle style() {
    return monthFirst > 0 && dayFirst == 0 ? DateStyle.MONTH_FIRST : DateStyle.DAY_FIRST;
  }

  /** Whether cells prove both orders, so that those which prove none are in doubt. */
  public boolean isContested() {
    return dayFirst > 0 && monthFirst > 0;
  }

  /** Cells that may be read either way. */
  public long either() {
    return either;
  }
}
