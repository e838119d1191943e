package vn.htx.domain.land.view;

import java.util.List;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.page.PageData;
import vn.htx.page.PublishedValues;
import vn.htx.page.Value;
import vn.htx.page.Values;

/** How the area of parcels adds up. */
final class AreaBalances {
  private AreaBalances() {}

  /** The area of parcels on each delivery date, held and without a holder. */
  static List<PageData.AreaBalance> of(PublishedValues source) {
    Values parcels = days(source, LandIndicators.PARCEL_AREA);
    Values held = days(source, LandIndicators.LAND_AREA);
    Values unheld = days(source, LandIndicators.LAND_AREA_UNHELD);
    return parcels.periods().stream()
        .map(day -> balance(day, parcels.in(day), held.in(day), unheld.in(day)))
        .toList();
  }

  private static Values days(PublishedValues source, Indicator indicator) {
    return source.city(indicator).of(Values.Form.DAY).totals();
  }

  private static PageData.AreaBalance balance(
      Period day, Values parcels, Values held, Values unheld) {
    List<Bilingual> reasons = Stream.of(parcels, held, unheld)
        .flatMap(values -> values.only().stream())
        .filter(value -> !value.reason().isEmpty())
        .map(Value::why)
        .distinct()
        .toList();
    return new PageData.AreaBalance(
        PublishedValues.label(day).vi(),
        Values.shown(parcels.datum(), PublishedValues.SQUARE_METRES),
        Values.shown(held.datum(), PublishedValues.SQUARE_METRES),
        Values.shown(unheld.datum(), PublishedValues.SQUARE_METRES),
        unheld
            .only()
            .filter(value ->
                value.datum().value().isPresent()) // when the area is suppressed, so is the count
            .map(value -> VietnameseFormat.shown(value.n()))
            .orElse("–"),
        Bilingual.joined("; ", reasons));
  }
}
