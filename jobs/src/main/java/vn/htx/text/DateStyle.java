package vn.htx.text;

/** In which order a column writes day and month. */
public enum DateStyle {
  DAY_FIRST,
  MONTH_FIRST
}
