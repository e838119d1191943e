package vn.htx.page;

import vn.htx.catalog.Indicator;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.model.Bilingual;

/**
 * A key figure, as data: the latest figure of the city, beside which stand its plan and its earlier ones.
 *
 * @param category of the indicator's breakdown; {@link Value#TOTAL} for none
 * @param counted what n counts
 */
public record CardDeclaration(
    Indicator indicator,
    Bilingual label,
    String category,
    Values.Form form,
    DisplayUnit unit,
    int places,
    Bilingual counted) {
  /** A total under its indicator's own name. */
  public static CardDeclaration of(
      Indicator indicator, Values.Form form, DisplayUnit unit, Bilingual counted) {
    return new CardDeclaration(indicator, indicator.label(), Value.TOTAL, form, unit, 0, counted);
  }

  /** The figures of the city that it is one of. */
  public Values figures(PublishedValues source) {
    return source.city(indicator).plain().where(value -> value.category().equals(category));
  }

  /** The same of one category, under a name of its own. */
  public CardDeclaration of(String code, Bilingual name) {
    return new CardDeclaration(indicator, name, code, form, unit, places, counted);
  }

  /** The same with the decimal point shifted. */
  public CardDeclaration scaled(int given) {
    return new CardDeclaration(indicator, label, category, form, unit, given, counted);
  }
}
