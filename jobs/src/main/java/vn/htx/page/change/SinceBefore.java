package vn.htx.page.change;

import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;

/**
 * What changed since the version before.
 *
 * @param ofCity the figures of the city that differ, of the indicators that the overview shows
 */
public record SinceBefore(VersionNote before, Changes ofCity, Ingredients.Differences ingredients) {
  /** How many figures changed, in one sentence. */
  public Bilingual sentence() {
    String figures = VietnameseFormat.shown(ofCity.all());
    long indicators = ofCity.lines().size();
    return ofCity.all() == 0
        ? Bilingual.of(
            "Không số nào của thành phố ở các chỉ tiêu trên trang này đổi.",
            "No figure of the city of the indicators on this page changed.")
        : Bilingual.of(
            "%s số của thành phố đổi, thuộc %s chỉ tiêu trên trang này."
                .formatted(figures, VietnameseFormat.shown(indicators)),
            "Figures of the city that changed: %s; indicators on this page concerned: %s."
                .formatted(figures, VietnameseFormat.shown(indicators)));
  }
}
