package vn.htx.text.date;

/** In which order a column writes day and month. */
public enum DateStyle {
  /** {@code 28/06/2023}, as Vietnam writes. */
  DAY_FIRST,
  /** {@code 06/28/2023}, as a spreadsheet with American settings writes. */
  MONTH_FIRST
}
