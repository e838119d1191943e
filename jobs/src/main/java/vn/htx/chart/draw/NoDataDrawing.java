package vn.htx.chart.draw;

import vn.htx.chart.model.NoData;

/** Draws {@link NoData}. */
record NoDataDrawing(NoData chart) implements Drawing {
  @Override
  public Body body() {
    return Body.none(chart.reason());
  }
}
