package vn.htx.domain.land.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import vn.htx.measure.Cell;
import vn.htx.measure.Suppression;
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

  /** The rows of one date by commune, old district and city, in a fixed order. */
  static <T extends Placed> Map<Cell, List<T>> byUnit(LocalDate day, List<T> rows) {
    var units = new TreeMap<Cell, List<T>>(Comparator.comparing(Cell::toString));
    Period period = Period.day(day);
    for (T one : rows) {
      for (Cell cell : List.of(
          Cell.of(UnitLevel.COMMUNE, one.commune(), period),
          Cell.of(UnitLevel.OLD_DISTRICT, one.district().orElse(Cell.UNKNOWN), period),
          Cell.of(UnitLevel.CITY, Places.CITY, period))) {
        units.computeIfAbsent(cell, key -> new ArrayList<>()).add(one);
      }
    }
    return units;
  }

  /**
   * The ids of the units to suppress, because so few are counted in them; each of those counted stands for a person.
   */
  static <T extends Placed> Set<String> suppressed(
      Map<Cell, List<T>> units, ToLongFunction<T> counted, Suppression suppression) {
    return suppression.suppressed(units.entrySet().stream()
        .map(unit -> {
          long n = unit.getValue().stream().mapToLong(counted).sum();
          return new Suppression.Cell(
              id(unit.getKey()), parent(unit.getKey(), unit.getValue()), n, n);
        })
        .toList());
  }

  /** The id of a unit in {@link #suppressed}. */
  static String id(Cell cell) {
    return cell.level().code() + " " + cell.unit();
  }

  private static Optional<String> parent(Cell cell, List<? extends Placed> rows) {
    return switch (cell.level()) {
      case COMMUNE ->
        Optional.of(
            UnitLevel.OLD_DISTRICT.code() + " " + rows.get(0).district().orElse(Cell.UNKNOWN));
      case OLD_DISTRICT -> Optional.of(UnitLevel.CITY.code() + " " + Places.CITY);
      case CITY, COOPERATIVE -> Optional.empty();
    };
  }
}
