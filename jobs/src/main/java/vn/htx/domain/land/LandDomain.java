package vn.htx.domain.land;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.catalog.Domain;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Ingredient;
import vn.htx.catalog.PublishCheck;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.ValueBand;
import vn.htx.domain.DeliveryRemarks;
import vn.htx.domain.DomainSlice;
import vn.htx.domain.land.data.Band;
import vn.htx.domain.land.data.Holdings;
import vn.htx.domain.land.data.LandArrangements;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.domain.land.data.LandParts;
import vn.htx.domain.land.data.ParcelAccounting;
import vn.htx.domain.land.data.ParcelHolders;
import vn.htx.domain.land.data.ParcelParts;
import vn.htx.domain.land.data.ParcelPlaces;
import vn.htx.domain.land.data.Parcels;
import vn.htx.domain.land.data.RemarkedParcels;
import vn.htx.domain.land.step.Comparability;
import vn.htx.domain.land.step.DividedParcels;
import vn.htx.domain.land.step.LandCells;
import vn.htx.domain.land.step.LandTables;
import vn.htx.domain.land.step.LocatedCommunes;
import vn.htx.domain.land.step.ParcelRemarks;
import vn.htx.domain.land.view.FarmingCooperatives;
import vn.htx.domain.land.view.LandPage;
import vn.htx.engine.Day;
import vn.htx.engine.Step;
import vn.htx.measure.CellFigures;
import vn.htx.measure.Fact;
import vn.htx.model.LandMode;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.cooperative.CooperativeDeclaration;
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
                ParcelPlaces.TABLE,
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

  /** The bands of holdings, behind the means and medians of the indices that they are bands of. */
  @Override
  public Map<Indicator, List<ValueBand>> bands(Map<Ingredient<?>, Object> rules) {
    List<ValueBand> bands = Stream.of(Band.values())
        .map(band -> new ValueBand(
            new Label(band.code(), band.label().vi(), band.label().en()),
            band.from(),
            band.to(),
            band != Band.LOW))
        .toList();
    return Stream.of(
            LandIndicators.SIMMONS_MEAN,
            LandIndicators.SIMMONS_AREA_MEAN,
            LandIndicators.SIMMONS_MEDIAN,
            LandIndicators.JANUSZEWSKI_MEAN,
            LandIndicators.JANUSZEWSKI_AREA_MEAN,
            LandIndicators.JANUSZEWSKI_MEDIAN)
        .collect(Collectors.toMap(indicator -> indicator, indicator -> bands));
  }

  @Override
  public List<Step> steps() {
    return Stream.of(
            Stream.of(
                Step.of(ParcelParts.TABLE)
                    .from(Parcels.TABLE, ParcelHolders.TABLE)
                    .query(step -> DividedParcels.sql()),
                Step.of(ParcelPlaces.STATED)
                    .from(ParcelParts.TABLE)
                    .query(step -> LandTables.statedCommunes()),
                Step.of(ParcelPlaces.TABLE)
                    .from(ParcelPlaces.STATED)
                    .with(Places.FILES)
                    .whole(step -> LocatedCommunes.apply(
                        step.rows(ParcelPlaces.STATED), step.get(Places.FILES))),
                Step.of(Holdings.TABLE)
                    .from(ParcelParts.TABLE, ParcelPlaces.TABLE)
                    .query(step -> LandTables.holdings()),
                Step.of(ParcelAccounting.TABLE)
                    .from(ParcelParts.TABLE, ParcelPlaces.TABLE, Holdings.TABLE)
                    .query(step -> LandTables.accounting()),
                Step.of(LandParts.HOLDINGS)
                    .from(Holdings.TABLE, ParcelParts.TABLE, ParcelPlaces.TABLE)
                    .on(Day.AS_OF)
                    .query(step -> LandTables.holdingParts(step.asOf())),
                Step.of(LandParts.ARRANGEMENTS)
                    .from(LandArrangements.TABLE, Parcels.TABLE, ParcelPlaces.TABLE)
                    .on(Day.AS_OF)
                    .query(step -> LandTables.arrangementParts(step.asOf()))),
            facts().stream().map(Fact::step),
            Stream.of(
                CellFigures.step(
                    "land_values",
                    LandCells.OF_PARCELS,
                    step -> new Comparability(step.get(Places.FILES)),
                    Places.FILES),
                CellFigures.step("arrangement_values", List.of(LandCells.ARRANGEMENTS))))
        .flatMap(steps -> steps)
        .toList();
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        Fact.of(LandCells.HOLDINGS, Fact.Observed.HOLDING)
            .from(Holdings.TABLE)
            .on(Day.AS_OF)
            .query(step -> LandCells.holdings(step.asOf())),
        Fact.of(LandCells.PARCELS, Fact.Observed.COMMUNE)
            .from(ParcelAccounting.TABLE)
            .on(Day.AS_OF)
            .query(step -> LandCells.parcels(step.asOf())),
        Fact.of(LandCells.ARRANGEMENTS, Fact.Observed.ARRANGEMENT)
            .from(LandArrangements.TABLE, Parcels.TABLE, ParcelPlaces.TABLE)
            .on(Day.AS_OF)
            .query(step -> LandCells.arrangements(step.asOf())));
  }

  @Override
  public List<DeliveryRemarks> remarks() {
    return List.of(new DeliveryRemarks(
        Step.of(RemarkedParcels.TABLE).from(ParcelParts.TABLE).query(step -> ParcelRemarks.sql()),
        Map.of(),
        ParcelRemarks::of));
  }

  @Override
  public SectionDeclaration view() {
    return LandPage.SECTION;
  }

  @Override
  public Optional<CooperativeDeclaration> cooperatives() {
    return Optional.of(FarmingCooperatives.DECLARED);
  }
}
