package vn.htx.domain.land.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.measure.Cell;
import vn.htx.measure.Figure;
import vn.htx.measure.Suppression;
import vn.htx.model.LandMode;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/**
 * The area brought together, by mode and by legal family. Modes of different families are never added up, so there is
 * no total. When a unit has fewer arrangements than the limit and persons are among them, all its figures are
 * suppressed.
 */
final class ArrangementFigures {
  /** Series of communes begin here; earlier periods are given by old district only. */
  private static final LocalDate COMMUNES_FROM = LocalDate.of(2025, 1, 1);

  private final List<Arrangement> arrangements;
  private final Suppression suppression;

  /** One arrangement and its place; commune and district are empty when they are not known. */
  record Arrangement(
      boolean ofPerson,
      LandMode mode,
      BigDecimal area,
      LocalDate from,
      LocalDate to,
      Optional<String> commune,
      Optional<String> district) {
    boolean isInForce(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(to);
    }
  }

  ArrangementFigures(List<Arrangement> arrangements, Suppression suppression) {
    this.arrangements = arrangements;
    this.suppression = suppression;
  }

  List<Figure> figures(List<Period> periods) {
    return periods.stream().flatMap(period -> ofPeriod(period).stream()).toList();
  }

  private List<Figure> ofPeriod(Period period) {
    Map<Cell, List<Arrangement>> units = units(period);
    Set<String> suppressed = suppression.suppressed(units.entrySet().stream()
        .map(unit -> new Suppression.Cell(
            id(unit.getKey()),
            parent(unit.getKey(), unit.getValue()),
            unit.getValue().size(),
            unit.getValue().stream().filter(Arrangement::ofPerson).count()))
        .toList());
    var figures = new ArrayList<Figure>();
    units.forEach((unit, inUnit) -> byCategory(unit, inUnit).forEach((cell, parts) -> {
      BigDecimal area =
          parts.stream().map(Arrangement::area).reduce(BigDecimal.ZERO, BigDecimal::add);
      Figure figure = Figure.sum(LandIndicators.ARRANGEMENT_AREA, cell, area, parts.size());
      figures.add(suppressed.contains(id(unit)) ? figure.suppressed() : figure);
    }));
    return figures;
  }

  private Map<Cell, List<Arrangement>> units(Period period) {
    var units = new TreeMap<Cell, List<Arrangement>>(Comparator.comparing(Cell::toString));
    units.put(Cell.of(UnitLevel.CITY, Places.CITY, period), new ArrayList<>());
    for (Arrangement one : arrangements) {
      if (!one.isInForce(period.last())) {
        continue;
      }
      for (Cell cell : List.of(
          Cell.of(UnitLevel.COMMUNE, one.commune().orElse(Cell.UNKNOWN), period),
          Cell.of(UnitLevel.OLD_DISTRICT, one.district().orElse(Cell.UNKNOWN), period),
          Cell.of(UnitLevel.CITY, Places.CITY, period))) {
        if (cell.level() == UnitLevel.COMMUNE && period.last().isBefore(COMMUNES_FROM)) {
          continue;
        }
        units.computeIfAbsent(cell, key -> new ArrayList<>()).add(one);
      }
    }
    return units;
  }

  /**
   * The arrangements by mode and by family. The city has every mode and family, including those without an arrangement.
   */
  private static Map<Cell, List<Arrangement>> byCategory(Cell unit, List<Arrangement> inUnit) {
    var cells = new TreeMap<Cell, List<Arrangement>>(Comparator.comparing(Cell::toString));
    if (unit.level() == UnitLevel.CITY) {
      for (LandMode mode : LandMode.values()) {
        cells.put(unit.category(mode.code()), new ArrayList<>());
        cells.put(unit.category(mode.family()), new ArrayList<>());
      }
    }
    for (Arrangement one : inUnit) {
      for (String category : List.of(one.mode().code(), one.mode().family())) {
        cells.computeIfAbsent(unit.category(category), key -> new ArrayList<>()).add(one);
      }
    }
    return cells;
  }

  private static String id(Cell cell) {
    return cell.level().code() + " " + cell.unit();
  }

  private static Optional<String> parent(Cell cell, List<Arrangement> arrangements) {
    return switch (cell.level()) {
      case COMMUNE ->
        Optional.of(UnitLevel.OLD_DISTRICT.code() + " "
            + arrangements.get(0).district().orElse(Cell.UNKNOWN));
      case OLD_DISTRICT -> Optional.of(UnitLevel.CITY.code() + " " + Places.CITY);
      case CITY, COOPERATIVE -> Optional.empty();
    };
  }
}
