package vn.htx.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.model.UnitLevel;
import vn.htx.place.CrosswalkPair;
import vn.htx.place.Places;
import vn.htx.place.Unit;

/**
 * A city of three old districts. 316 continues exactly: a1 and a2 went whole into A. 300 and 301 do not: b1 went whole
 * into B, b2 was divided between B and C, c1 (of 301) went whole into C.
 */
public final class SmallPlaces {
  public static final Places PLACES = places();

  private SmallPlaces() {}

  private static Places places() {
    var units = new ArrayList<Unit>();
    for (String district : List.of("316", "300", "301")) {
      units.add(unit(district, "2025-01-01", "2025-06-30", UnitLevel.OLD_DISTRICT, "31"));
    }
    String[][] old = {{"a1", "316"}, {"a2", "316"}, {"b1", "300"}, {"b2", "300"}, {"c1", "301"}};
    for (String[] commune : old) {
      units.add(unit(commune[0], "2025-01-01", "2025-06-30", UnitLevel.COMMUNE, commune[1]));
    }
    for (String commune : List.of("A", "B", "C")) {
      units.add(unit(commune, "2025-07-01", "", UnitLevel.COMMUNE, "31"));
    }
    return Places.of(
        units,
        List.of(
            new CrosswalkPair("a1", "A", "316", true),
            new CrosswalkPair("a2", "A", "316", true),
            new CrosswalkPair("b1", "B", "300", true),
            new CrosswalkPair("b2", "B", "300", false),
            new CrosswalkPair("b2", "C", "300", false),
            new CrosswalkPair("c1", "C", "301", true)));
  }

  private static Unit unit(String code, String from, String to, UnitLevel level, String parent) {
    return new Unit(
        code,
        LocalDate.parse(from),
        Optional.of(to).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        "Xã " + code,
        level,
        Optional.of(parent),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
