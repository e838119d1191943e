package vn.htx.chart.model;

/** Everything a picture shows, ready to draw. Closed set: a new kind of chart is a reviewed change. */
public sealed interface Chart
    permits BarsWithTarget,
        Dumbbell,
        GroupedBars,
        Lines,
        NoData,
        RankedBars,
        ShareBands,
        StackedBars {
  Caption caption();

  /** Names the chart's files; a public contract. */
  default String id() {
    return caption().id();
  }

  /** Exactly what is drawn, as a table. */
  ChartTable table();
}
