package vn.htx.chart.model;

import java.util.List;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;

/** A chart without figures; {@code reason} says why there are none yet and what would provide them. */
public record NoData(Caption caption, Bilingual reason) implements Chart {
  @Override
  public ChartTable table(Language language) {
    return new ChartTable(
        List.of(ChartTable.text("reason", "Lý do", "Reason")),
        List.of(List.of(ChartTable.Cell.text(reason.in(language)))));
  }
}
