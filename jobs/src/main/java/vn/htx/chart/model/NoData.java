package vn.htx.chart.model;

import java.util.List;

/** A chart without figures; {@code reason} says in Vietnamese why there are none yet and what would provide them. */
public record NoData(Caption caption, String reason) implements Chart {
  @Override
  public ChartTable table() {
    return new ChartTable(
        List.of(ChartTable.text("reason", "Lý do", "Reason")),
        List.of(List.of(ChartTable.Cell.text(reason))));
  }
}
