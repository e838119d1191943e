package vn.htx.chart.draw;

/** Where a picture is looked at. */
enum Use {
  /** On a page, which says itself of which day its figures are. */
  IN_PAGE,
  /** Anywhere: it says everything itself. */
  ALONE
}
