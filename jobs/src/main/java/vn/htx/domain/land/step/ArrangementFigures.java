package vn.htx.domain.land.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.measure.Cell;
import vn.htx.measure.Figure;
import vn.htx.model.LandMode;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/**
 * The area brought together, by mode and by legal family. Modes of different families are never added up, so there is
 * no total.
 */
final class ArrangementFigures {
  /** Series of communes begin here; earlier periods are given by old district only. */
  private static final LocalDate COMMUNES_FROM = LocalDate.of(2025, 1, 1);

  private final List<Arrangement> arrangements;

  ArrangementFigures(List<Arrangement> arrangements) {
    this.arrangements = arrangements;
  }

  List<Figure> figures(List<Period> periods) {
    return periods.stream().flatMap(period -> ofPeriod(period).stream()).toList();
  }

  private List<Figure> ofPeriod(Period period) {
    var cells = new TreeMap<Cell, List<Arrangement>>(Comparator.comparing(Cell::toString));
    Cell city = Cell.of(UnitLevel.CITY, Places.CITY, period);
    for (LandMode mode : LandMode.values()) {
      cells.put(city.category(mode.code()), new ArrayList<>());
      cells.put(city.category(mode.family()), new ArrayList<>());
    }
    for (Arrangement one : arrangements) {
      if (one.isInForce(period.last())) {
        cells(one.commune(), one.district(), one.mode(), period)
            .forEach(
                cell -> cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(one));
      }
    }
    var figures = new ArrayList<Figure>();
    cells.forEach((cell, parts) -> {
      BigDecimal area =
          parts.stream().map(Arrangement::area).reduce(BigDecimal.ZERO, BigDecimal::add);
      figures.add(Figure.sum(LandIndicators.ARRANGEMENT_AREA, cell, area, parts.size()));
    });
    return figures;
  }

  /** The cells that an arrangement in force counts in: mode and family, in its units. */
  static List<Cell> cells(String commune, String district, LandMode mode, Period period) {
    boolean hasCommunes = !period.last().isBefore(COMMUNES_FROM);
    return Placed.units(commune, district, period).stream()
        .filter(unit -> hasCommunes || unit.level() != UnitLevel.COMMUNE)
        .flatMap(unit -> Stream.of(unit.category(mode.code()), unit.category(mode.family())))
        .toList();
  }
}
