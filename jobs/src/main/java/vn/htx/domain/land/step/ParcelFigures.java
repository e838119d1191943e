package vn.htx.domain.land.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.measure.Cell;
import vn.htx.measure.Figure;
import vn.htx.measure.Suppression;
import vn.htx.place.Places;

/**
 * The area of all parcels per commune, old district and city on every delivery date, and the part of it without a
 * holder: parcels = held + unheld. A parcel without a holder in the register has one in fact, so few of them are
 * suppressed like few holders. The area of all parcels is suppressed where either of its two parts is (complementary
 * suppression).
 */
final class ParcelFigures {
  private final Places places;
  private final Suppression suppression;
  private final TreeMap<LocalDate, List<Accounted>> byDate;

  /** A row of {@code parcel_accounting}; areas in dm², since a register gives them to the hundredth of a m². */
  record Accounted(
      LocalDate day,
      String commune,
      Optional<String> district,
      long parcels,
      long areaDm2,
      long holdings,
      long unheldParcels,
      long unheldDm2,
      boolean comparable)
      implements Placed {}

  ParcelFigures(List<Accounted> rows, Places places, Suppression suppression) {
    this.places = places;
    this.suppression = suppression;
    this.byDate = rows.stream()
        .collect(Collectors.groupingBy(Accounted::day, TreeMap::new, Collectors.toList()));
  }

  List<Figure> figures() {
    var figures = new ArrayList<Figure>();
    if (!byDate.isEmpty()) {
      var comparability = new Comparability(places, byDate);
      byDate.forEach((day, rows) -> figures.addAll(ofDay(day, rows, comparability)));
    }
    return figures;
  }

  private List<Figure> ofDay(LocalDate day, List<Accounted> rows, Comparability comparability) {
    Map<Cell, List<Accounted>> units = Placed.byUnit(day, rows);
    List<Accounted> held = rows.stream().filter(one -> one.holdings() > 0).toList();
    Set<String> fewHolders =
        Placed.suppressed(Placed.byUnit(day, held), Accounted::holdings, suppression);
    Set<String> fewUnheld = Placed.suppressed(units, Accounted::unheldParcels, suppression);
    var figures = new ArrayList<Figure>();
    units.forEach((cell, inUnit) -> {
      boolean ofFewHolders = fewHolders.contains(Placed.id(cell));
      boolean ofFewParcels = fewUnheld.contains(Placed.id(cell));
      for (Figure figure : figures(cell, inUnit)) {
        boolean unheldShows = figure.indicator() == LandIndicators.PARCEL_AREA
            || figure.indicator() == LandIndicators.LAND_AREA_UNHELD;
        boolean heldShows = figure.indicator() != LandIndicators.LAND_AREA_UNHELD;
        boolean suppressed = (unheldShows && ofFewParcels) || (heldShows && ofFewHolders);
        figures.add(suppressed ? figure.suppressed() : comparability.marked(figure, day, inUnit));
      }
    });
    return figures;
  }

  /** The figures of a unit; one without holdings has no figures of holdings, and its held area is 0. */
  private static List<Figure> figures(Cell cell, List<Accounted> rows) {
    var figures = new ArrayList<>(List.of(
        Figure.sum(
            LandIndicators.PARCEL_AREA,
            cell,
            area(rows, Accounted::areaDm2),
            sum(rows, Accounted::parcels)),
        Figure.sum(
            LandIndicators.LAND_AREA_UNHELD,
            cell,
            area(rows, Accounted::unheldDm2),
            sum(rows, Accounted::unheldParcels))));
    if (sum(rows, Accounted::holdings) == 0) {
      figures.add(Figure.sum(LandIndicators.LAND_AREA, cell, BigDecimal.ZERO, 0));
    }
    return figures;
  }

  private static BigDecimal area(List<Accounted> rows, ToLongFunction<Accounted> dm2) {
    return BigDecimal.valueOf(sum(rows, dm2), 2);
  }

  private static long sum(List<Accounted> rows, ToLongFunction<Accounted> of) {
    return rows.stream().mapToLong(of).sum();
  }
}
