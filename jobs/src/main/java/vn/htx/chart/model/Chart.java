package vn.htx.chart.model;

import vn.htx.model.Language;

/** Everything that a picture shows. The set of kinds is closed. */
public sealed interface Chart
    permits BarsWithTarget,
        Dumbbell,
        GroupedBars,
        Lines,
        NoData,
        RankedBars,
        ShareBands,
        StackedBars,
        UnitMap {
  Caption caption();

  /** Names the chart's files; these names are public. */
  default String id() {
    return caption().id();
  }

  /** What is shown besides the values; nothing but of charts over time. */
  default Backdrop backdrop() {
    return Backdrop.NONE;
  }

  /** Exactly what is drawn, as a table in one of the two languages. */
  ChartTable table(Language language);
}
