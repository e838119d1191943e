package vn.htx.domain.land.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.measure.Cell;
import vn.htx.measure.Figure;
import vn.htx.place.Places;

/**
 * The area of all parcels per commune, old district and city on every delivery date, and the part of it without a
 * holder: parcels = held + unheld.
 */
final class ParcelFigures {
  private final Places places;
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

  ParcelFigures(List<Accounted> rows, Places places) {
    this.places = places;
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
    var figures = new ArrayList<Figure>();
    Placed.byUnit(day, rows).forEach((cell, inUnit) -> {
      for (Figure figure : figures(cell, inUnit)) {
        figures.add(comparability.marked(figure, day, inUnit));
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
