package vn.htx.domain.land.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.htx.measure.Cell;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/** Something in one commune on one delivery date; the district is empty when it is not known. */
interface Placed {
  LocalDate day();

  String commune();

  Optional<String> district();

  /** Whether the commune has the same extent on all dates. */
  boolean comparable();

  /** The commune, its old district and the city in a period. */
  static List<Cell> units(String commune, String district, Period period) {
    return List.of(
        Cell.of(UnitLevel.COMMUNE, commune, period),
        Cell.of(UnitLevel.OLD_DISTRICT, district, period),
        Cell.of(UnitLevel.CITY, Places.CITY, period));
  }

  /** The rows of one date by commune, old district and city, in a fixed order. */
  static <T extends Placed> Map<Cell, List<T>> byUnit(LocalDate day, List<T> rows) {
    var units = new TreeMap<Cell, List<T>>(Comparator.comparing(Cell::toString));
    Period period = Period.day(day);
    for (T one : rows) {
      for (Cell cell : units(one.commune(), one.district().orElse(Cell.UNKNOWN), period)) {
        units.computeIfAbsent(cell, key -> new ArrayList<>()).add(one);
      }
    }
    return units;
  }
}
