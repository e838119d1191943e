package vn.htx.chart.model;

import java.util.List;

/** A chart whose figures do not exist yet; {@code reason} says in Vietnamese why, and what would bring them. */
public record NoData(Caption caption, String reason) implements Chart {
  @Override
  public ChartTable table() {
    return new ChartTable(
        List.of(ChartTable.text("reason", "Lý do", "Reason")),
        List.of(List.of(ChartTable.Cell.text(reason))));
  }
}
