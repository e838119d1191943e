package vn.htx.chart.draw;

import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.Plot;
import vn.htx.chart.model.DatumStatus;

/**
 * The part of a chart between its heading and its source line: the legend and a plot of some height, or the reason why
 * there is no plot.
 */
record Body(
    List<LegendKey> legend,
    List<String> figures,
    Optional<Plot> plot,
    double height,
    Optional<String> reason) {
  static Body of(List<LegendKey> legend, Plot plot, double height) {
    return new Body(legend, List.of(), Optional.of(plot), height, Optional.empty());
  }

  /** A body without a plot, used when no value is known. */
  static Body missing() {
    return none(DatumStatus.MISSING.vi());
  }

  static Body none(String reason) {
    return new Body(List.of(), List.of(), Optional.empty(), 150, Optional.of(reason));
  }

  Body with(List<String> keyFigures) {
    return new Body(legend, keyFigures, plot, height, reason);
  }
}
