package vn.htx.chart.draw;

import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.Plot;
import vn.htx.chart.model.DatumStatus;
import vn.htx.model.Language;

/**
 * The part of a chart between its heading and its source line: the legend and a plot of some height, or the reason why
 * there is no plot.
 *
 * @param plan drawn over the plot
 * @param marks events and breaks, drawn over the plot and told below it
 */
record Body(
    List<LegendKey> legend,
    List<String> figures,
    Optional<Plot> plot,
    double height,
    Optional<String> reason,
    Optional<PlanLine> plan,
    Optional<TimeMarks> marks) {
  static Body of(List<LegendKey> legend, Plot plot, double height) {
    return new Body(
        legend,
        List.of(),
        Optional.of(plot),
        height,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A body without a plot, used when no value is known. */
  static Body missing(Language language) {
    return none(DatumStatus.MISSING.in(language));
  }

  static Body none(String reason) {
    return new Body(
        List.of(),
        List.of(),
        Optional.empty(),
        150,
        Optional.of(reason),
        Optional.empty(),
        Optional.empty());
  }

  Body with(List<String> keyFigures) {
    return new Body(legend, keyFigures, plot, height, reason, plan, marks);
  }

  /** The same with marks, for which the plot becomes taller; without any it stays as it is. */
  Body with(TimeMarks given) {
    if (given.all().isEmpty() || plot.isEmpty()) {
      return this;
    }
    TimeMarks.makeRoom(plot.get());
    return new Body(
        legend, figures, plot, height + TimeMarks.STRIP, reason, plan, Optional.of(given));
  }

  /** The same with planned values over the plot. */
  Body with(PlanLine given) {
    return new Body(legend, figures, plot, height, reason, Optional.of(given), marks);
  }
}
