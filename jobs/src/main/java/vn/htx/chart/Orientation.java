package vn.htx.chart;

/** Which way bars run. */
public enum Orientation {
  VERTICAL,
  HORIZONTAL
}
