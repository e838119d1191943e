package vn.htx.chart.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;

/** Numbers and dates as written in Vietnamese: {@code 1.234,5}, {@code 12,5%}, {@code 28/06/2023}. */
public final class VietnameseFormat {
  private VietnameseFormat() {}

  /** A number with the unit's decimals, rounded half away from zero, with a percent sign where the unit is per cent. */
  public static String shown(BigDecimal value, DisplayUnit unit) {
    return format(unit.decimals(), unit.percent()).format(value);
  }

  public static String shown(long count) {
    return format(0, false /* no percent sign */).format(count);
  }

  public static String shown(LocalDate date) {
    return String.format(
        Locale.ROOT, "%02d/%02d/%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  /** The number format used by {@link #shown}, for callers that must pass one on. */
  public static NumberFormat format(int decimals, boolean percentSign) {
    // Symbols are set one by one because the JDK's locale data may differ between releases.
    DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setDecimalSeparator(',');
    symbols.setGroupingSeparator('.');
    symbols.setMinusSign('\u2212');
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    if (percentSign) {
      format.setPositiveSuffix("%");
      format.setNegativeSuffix("%");
    }
    return format;
  }
}
