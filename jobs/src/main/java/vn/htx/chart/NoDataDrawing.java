package vn.htx.chart;

/** Draws {@link NoData}. */
record NoDataDrawing(NoData chart) implements Drawing {
  @Override
  public Body body() {
    return Body.none(chart.reason());
  }
}
