package vn.htx.chart.draw;

import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.Plot;
import vn.htx.chart.model.Standing;

/** What stands between a chart's heading and its source line: legend, then a plot of a height, or why there is none. */
record Body(
    List<LegendKey> legend,
    List<String> figures,
    Optional<Plot> plot,
    double height,
    Optional<String> reason) {
  static Body of(List<LegendKey> legend, Plot plot, double height) {
    return new Body(legend, List.of(), Optional.of(plot), height, Optional.empty());
  }

  /** No plot, for no figure is known. */
  static Body missing() {
    return none(Standing.MISSING.vi());
  }

  static Body none(String reason) {
    return new Body(List.of(), List.of(), Optional.empty(), 150, Optional.of(reason));
  }

  Body with(List<String> keyFigures) {
    return new Body(legend, keyFigures, plot, height, reason);
  }
}
