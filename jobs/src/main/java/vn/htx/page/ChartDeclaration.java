package vn.htx.page;

import java.util.List;
import java.util.Optional;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.StackedBars;
import vn.htx.model.Bilingual;

/**
 * A chart as data: what it shows, how, and its words.
 *
 * @param id names the chart's files and never changes
 */
public record ChartDeclaration(
    String id, Bilingual title, Selection selection, Kind kind, DisplayUnit unit, Words words)
    implements PageBlock {

  /** How the selected figures are drawn. */
  public sealed interface Kind {}

  /** Bars side by side. */
  public record Bars(Palette palette, Orientation orientation) implements Kind {}

  /**
   * Stacked bars.
   *
   * @param totals the name of the totals over the series, written at the ends of bars; empty for none
   * @param unlessNone a series that is left out where it has no value above 0; empty for none
   */
  public record Stacks(
      Palette palette,
      Orientation orientation,
      StackedBars.Mode mode,
      Optional<Label> totals,
      String unlessNone)
      implements Kind {
    public static Stacks shares(Palette palette) {
      return new Stacks(
          palette, Orientation.VERTICAL, StackedBars.Mode.SHARE, Optional.empty(), "");
    }
  }

  /** Lines over all months from the first to the last; a month without a figure is a gap. */
  public record Months() implements Kind {}

  /** An earlier and a later state on one line. */
  public record EarlierAndLater() implements Kind {}

  /** Bars of results with a mark at the plan of the period, else of its half-year, else of its year. */
  public record AgainstPlan(Label plan) implements Kind {}

  /**
   * The words of a chart. A phrase may have one place in braces, in both languages the same; it is left out where
   * nothing is known of it:
   * {@code {period}} the latest period shown, {@code {total}} the figure over all categories, {@code {n}} its
   * observations, {@code {periods}} the number of periods, {@code {of <code>}} the figure of a code along the axis that
   * is not shown.
   *
   * @param subtitle phrases, one after the other
   * @param basis what n counts; empty where every unit is shown
   * @param source where the data comes from
   * @param none said where there is no figure and none that says why
   */
  public record Words(
      List<Bilingual> subtitle, Optional<Bilingual> basis, Bilingual source, Bilingual none) {
    public Words {
      subtitle = List.copyOf(subtitle);
    }
  }
}
