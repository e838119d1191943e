package vn.htx.chart.model;

/** Which way bars run. */
public enum Orientation {
  VERTICAL,
  HORIZONTAL
}
