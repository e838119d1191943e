package vn.htx.page.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.htx.model.Coded;
import vn.htx.model.UnitLevel;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.UnitNames;
import vn.htx.query.DuckDbReader;

/** The units of a version that have figures, by level and then by name; read once of a version that stays open. */
final class KnownUnits {
  private static final String UNITS = """
      SELECT DISTINCT unit_level, unit_code FROM indicator_values
      WHERE unit_level <> 'cooperative' AND unit_code <> 'unknown'""";

  private final Map<UnitLevel, List<UnitProfile.Unit>> levels;

  private KnownUnits(Map<UnitLevel, List<UnitProfile.Unit>> levels) {
    this.levels = levels;
  }

  static Map<UnitLevel, List<UnitProfile.Unit>> of(DuckDbReader published, Scope scope) {
    return scope.kept().of(KnownUnits.class, () -> read(published, scope)).levels;
  }

  private static KnownUnits read(DuckDbReader published, Scope scope) {
    UnitNames names = new PublishedValues(published, scope).unitNames();
    var codes = new EnumMap<UnitLevel, List<String>>(UnitLevel.class);
    published
        .query(UNITS)
        .forEach(row -> Coded.find(UnitLevel.class, row.text("unit_level"))
            .ifPresent(level -> codes
                .computeIfAbsent(level, each -> new ArrayList<>())
                .add(row.text("unit_code"))));
    var levels = new LinkedHashMap<UnitLevel, List<UnitProfile.Unit>>();
    for (UnitLevel level : UnitProfile.LEVELS) {
      levels.put(
          level,
          codes.getOrDefault(level, List.of()).stream()
              .sorted(names.byName())
              .map(code -> new UnitProfile.Unit(level, code, names.name(code)))
              .toList());
    }
    return new KnownUnits(Collections.unmodifiableMap(levels));
  }
}
