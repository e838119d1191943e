package vn.htx.text.date;

/** The order of day and month in a column. */
public enum DateStyle {
  /** {@code 28/06/2023}, as is usual in Vietnam. */
  DAY_FIRST,
  /** {@code 06/28/2023}, as a spreadsheet with American settings writes. */
  MONTH_FIRST
}
