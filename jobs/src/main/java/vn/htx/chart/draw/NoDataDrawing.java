package vn.htx.chart.draw;

import vn.htx.chart.model.NoData;

/** Draws {@link NoData}. */
record NoDataDrawing(NoData chart, Theme theme) implements Drawing {
  @Override
  public Body body() {
    return Body.none(chart.reason().in(theme.language));
  }
}
