package vn.htx.chart.draw;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import vn.htx.chart.model.VietnameseFormat;

/** Tick labels with no more decimals than needed: 0, 0,5, 1.000. */
final class TickFormat extends NumberFormat {
  private final boolean percentSign;

  TickFormat(boolean percentSign) {
    this.percentSign = percentSign;
  }

  @Override
  public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
    int decimals = 0;
    double scaled = Math.abs(number);
    while (decimals < 4 && Math.abs(scaled - Math.rint(scaled)) > 1e-6) {
      scaled *= 10;
      decimals++;
    }
    return out.append(VietnameseFormat.format(decimals, percentSign).format(number));
  }

  @Override
  public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
    return format((double) number, out, position);
  }

  @Override
  public Number parse(String source, ParsePosition position) {
    throw new UnsupportedOperationException("tick labels are only written");
  }
}
