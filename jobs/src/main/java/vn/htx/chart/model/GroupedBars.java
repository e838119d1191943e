package vn.htx.chart.model;

import java.util.Optional;
import vn.htx.model.Language;

/**
 * Bars side by side: one group for each category, one colour for each series. {@code shares}, if present, has the same
 * categories and series; they are percentages, written in brackets after each value. A single series has no legend.
 * Only vertical bars whose categories are periods have a backdrop.
 */
public record GroupedBars(
    Caption caption,
    Label categoryName,
    Matrix values,
    Palette palette,
    Orientation orientation,
    Optional<Matrix> shares,
    Backdrop backdrop)
    implements Chart {
  /** The unit of shares. */
  public static final DisplayUnit SHARE = new DisplayUnit("%", "%", 1);

  public GroupedBars {
    shares.ifPresent(given -> {
      if (given.series().size() != values.series().size()
          || given.categories().size() != values.categories().size()) {
        throw new IllegalArgumentException(
            "chart '%s': shares must have the shape of the values".formatted(caption.id()));
      }
    });
    if (!backdrop.equals(Backdrop.NONE) && orientation != Orientation.VERTICAL) {
      throw new IllegalArgumentException(
          "chart '%s': only time that runs to the right has a backdrop".formatted(caption.id()));
    }
    backdrop.within(values.categories().size());
  }

  public GroupedBars(
      Caption caption,
      Label categoryName,
      Matrix values,
      Palette palette,
      Orientation orientation,
      Optional<Matrix> shares) {
    this(caption, categoryName, values, palette, orientation, shares, Backdrop.NONE);
  }

  public GroupedBars(
      Caption caption,
      Label categoryName,
      Matrix values,
      Palette palette,
      Orientation orientation) {
    this(caption, categoryName, values, palette, orientation, Optional.empty());
  }

  /** The same bars before a backdrop. */
  public GroupedBars before(Backdrop given) {
    return new GroupedBars(caption, categoryName, values, palette, orientation, shares, given);
  }

  @Override
  public ChartTable table(Language language) {
    ChartTable table = ChartTable.of(values, categoryName, caption.unit(), language);
    return backdrop.beside(
        shares
            .map(given -> table.beside(ChartTable.of(named(given), categoryName, SHARE, language)))
            .orElse(table),
        values.series(),
        caption.unit(),
        language);
  }

  private static Matrix named(Matrix given) {
    return new Matrix(
        given.categories(),
        given.series().stream()
            .map(series -> new Series(
                new Label(
                    series.label().id() + "_share",
                    series.label().vi() + ", tỷ trọng",
                    series.label().en() + ", share"),
                series.values()))
            .toList());
  }
}
