package vn.htx.page;

import vn.htx.catalog.Indicator;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.model.Bilingual;

/**
 * A key figure at the top of the page, as data: the latest figure of the city with an earlier one beside it.
 *
 * @param category of the indicator's breakdown; {@link Value#TOTAL} for none
 * @param counted what n counts
 */
public record CardDeclaration(
    Indicator indicator,
    Bilingual label,
    String category,
    Values.Form form,
    Before before,
    DisplayUnit unit,
    int places,
    Bilingual counted) {
  /** With which earlier figure the latest is compared. */
  public enum Before {
    /** That of the period before. */
    PERIOD,
    /** That of the end of the same month of the year before. */
    YEAR
  }

  /** A total under its indicator's own name, beside the period before. */
  public static CardDeclaration of(
      Indicator indicator, Values.Form form, DisplayUnit unit, Bilingual counted) {
    return new CardDeclaration(
        indicator, indicator.label(), Value.TOTAL, form, Before.PERIOD, unit, 0, counted);
  }

  /** The figures of the city that it is one of. */
  public Values figures(PublishedValues source) {
    return source.city(indicator).plain().where(value -> value.category().equals(category));
  }

  /** The same compared with the year before. */
  public CardDeclaration besideLastYear() {
    return new CardDeclaration(
        indicator, label, category, form, Before.YEAR, unit, places, counted);
  }

  /** The same of one category, under a name of its own. */
  public CardDeclaration of(String code, Bilingual name) {
    return new CardDeclaration(indicator, name, code, form, before, unit, places, counted);
  }

  /** The same with the decimal point shifted. */
  public CardDeclaration scaled(int given) {
    return new CardDeclaration(indicator, label, category, form, before, unit, given, counted);
  }
}
