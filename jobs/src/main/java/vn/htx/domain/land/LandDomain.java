package vn.htx.domain.land;

import java.util.List;
import java.util.Map;
import vn.htx.catalog.Domain;
import vn.htx.catalog.PublishCheck;
import vn.htx.domain.DeliveryRemarks;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.land.data.Holdings;
import vn.htx.domain.land.data.LandArrangements;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.domain.land.data.LandParts;
import vn.htx.domain.land.data.ParcelAccounting;
import vn.htx.domain.land.data.ParcelHolders;
import vn.htx.domain.land.data.ParcelParts;
import vn.htx.domain.land.data.Parcels;
import vn.htx.domain.land.step.AccountedParcels;
import vn.htx.domain.land.step.ArrangementParts;
import vn.htx.domain.land.step.DividedParcels;
import vn.htx.domain.land.step.HoldingParts;
import vn.htx.domain.land.step.HoldingsOf;
import vn.htx.domain.land.step.LandValues;
import vn.htx.domain.land.step.ParcelRemarks;
import vn.htx.domain.land.view.LandSection;
import vn.htx.engine.Day;
import vn.htx.engine.Step;
import vn.htx.measure.Disclosure;
import vn.htx.model.LandMode;
import vn.htx.page.DomainView;
import vn.htx.page.PageData;
import vn.htx.page.PublishedValues;
import vn.htx.place.Places;

/** Land: parcels and their holders, the fragmentation of holdings, and land brought together. */
public final class LandDomain implements DomainSlice {
  @Override
  public Domain declared() {
    return Domain.of(
            "land",
            List.of(
                Parcels.TABLE,
                ParcelHolders.TABLE,
                LandArrangements.TABLE,
                ParcelParts.TABLE,
                Holdings.TABLE,
                ParcelAccounting.TABLE),
            LandIndicators.values())
        .codes("land_mode", LandMode.values())
        .checks(
            PublishCheck.of(
                "Diện tích thửa trong phần đối chiếu khác diện tích thửa hợp lệ",
                "The parcels' area accounted for is not that of the accepted parcels",
                """
          SELECT concat(valid_from, ': ', accounted, ' m² ≠ ', accepted, ' m²') AS found
          FROM (SELECT valid_from, sum(area_m2) AS accepted FROM parcels GROUP BY valid_from)
            FULL JOIN (SELECT valid_from, sum(area_m2) AS accounted FROM parcel_accounting GROUP BY valid_from)
            USING (valid_from)
          WHERE accounted IS DISTINCT FROM accepted""",
                Parcels.TABLE,
                ParcelAccounting.TABLE),
            PublishCheck.of(
                "Diện tích thửa ≠ của các hộ + chưa có người sử dụng",
                "The parcels' area ≠ held + without a holder",
                """
          SELECT concat(valid_from, ' ', commune_code, ': ', area_m2, ' m² ≠ ', held_m2, ' + ', unheld_m2) AS found
          FROM parcel_accounting
          WHERE area_m2 <> held_m2 + unheld_m2""",
                ParcelAccounting.TABLE),
            PublishCheck.of(
                "Chỉ tiêu diện tích không cộng đúng: parcel_area ≠ land_area + land_area_unheld",
                "Figures of area do not add up: parcel_area ≠ land_area + land_area_unheld",
                """
          SELECT concat_ws(' ', unit_level, unit_code, period, parcels, '≠', held, '+', unheld) AS found
          FROM (SELECT unit_level, unit_code, period,
                  max(numerator) FILTER (indicator_id = 'parcel_area') AS parcels,
                  max(numerator) FILTER (indicator_id = 'land_area') AS held,
                  max(numerator) FILTER (indicator_id = 'land_area_unheld') AS unheld
                FROM indicator_values
                WHERE indicator_id IN ('parcel_area', 'land_area', 'land_area_unheld')
                GROUP BY unit_level, unit_code, period)
          WHERE parcels <> held + unheld"""));
  }

  @Override
  public List<Step> steps() {
    return List.of(
        Step.of(ParcelParts.TABLE)
            .from(Parcels.TABLE, ParcelHolders.TABLE)
            .query(step -> DividedParcels.sql()),
        Step.of(Holdings.TABLE)
            .from(ParcelParts.TABLE)
            .with(Places.FILES)
            .rows(step -> HoldingsOf.apply(step.table(ParcelParts.TABLE), step.get(Places.FILES))),
        Step.of(ParcelAccounting.TABLE)
            .from(ParcelParts.TABLE, Holdings.TABLE)
            .with(Places.FILES)
            .rows(step -> AccountedParcels.apply(
                step.table(ParcelParts.TABLE), step.table(Holdings.TABLE), step.get(Places.FILES))),
        Step.of(LandParts.HOLDINGS)
            .from(Holdings.TABLE, ParcelParts.TABLE)
            .with(Places.FILES)
            .on(Day.AS_OF)
            .rows(step -> HoldingParts.apply(
                step.table(Holdings.TABLE),
                step.table(ParcelParts.TABLE),
                step.get(Places.FILES),
                step.asOf())),
        Step.of(LandParts.ARRANGEMENTS)
            .from(LandArrangements.TABLE, Parcels.TABLE)
            .with(Places.FILES)
            .on(Day.AS_OF)
            .rows(step -> ArrangementParts.apply(
                step.table(LandArrangements.TABLE),
                step.table(Parcels.TABLE),
                step.get(Places.FILES),
                step.asOf())),
        Step.figures("land_values")
            .from(Holdings.TABLE, ParcelAccounting.TABLE, LandArrangements.TABLE, Parcels.TABLE)
            .with(Places.FILES, Disclosure.SETTING)
            .on(Day.AS_OF)
            .rows(step -> LandValues.apply(
                step.table(Holdings.TABLE),
                step.table(ParcelAccounting.TABLE),
                step.table(LandArrangements.TABLE),
                step.table(Parcels.TABLE),
                step.get(Places.FILES),
                step.asOf(),
                step.get(Disclosure.SETTING))));
  }

  @Override
  public List<DeliveryRemarks> remarks() {
    return List.of(new DeliveryRemarks(
        List.of(ParcelParts.TABLE), Map.of(), asOf -> ParcelRemarks.SQL, ParcelRemarks::of));
  }

  @Override
  public DomainView view() {
    return new DomainView() {
      @Override
      public List<PageData.Card> cards(PublishedValues source) {
        return new LandSection(source).cards();
      }

      @Override
      public PageData.Section section(PublishedValues source) {
        return new LandSection(source).section();
      }
    };
  }
}
