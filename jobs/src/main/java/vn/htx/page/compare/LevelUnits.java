package vn.htx.page.compare;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.htx.model.UnitLevel;
import vn.htx.model.ValueStatus;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.UnitNames;
import vn.htx.page.Value;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * The units of a level that have figures, with what makes them like each other. A version has one for each level.
 *
 * @param units by name
 * @param profiles by the unit's code
 * @param period of the profiles; empty where there are none
 */
public record LevelUnits(
    UnitLevel level,
    List<Comparison.Unit> units,
    Map<String, Likeness.Profile> profiles,
    Optional<String> period) {
  private static final String UNITS = """
      SELECT DISTINCT unit_code FROM indicator_values WHERE unit_level = ? AND unit_code <> 'unknown'""";

  private static final String COUNTS = """
      WITH counts AS (
        SELECT unit_code, period, sector, value, status
        FROM indicator_values
        WHERE indicator_id = ? AND unit_level = ? AND size_class = '_T' AND readiness_level = '_T' AND category = '_T'
          AND unit_code <> 'unknown')
      SELECT * FROM counts WHERE period = (SELECT max(period) FROM counts)""";

  public LevelUnits {
    units = List.copyOf(units);
    profiles = Map.copyOf(profiles);
  }

  /** The units of a level of a version. */
  public static LevelUnits of(DuckDbReader published, Scope scope, UnitLevel level) {
    UnitNames names = new PublishedValues(published, scope).unitNames();
    var rows = new HashMap<String, Map<String, Answer.Row>>();
    Answer counts = published.query(COUNTS, Likeness.SIZE, level.code());
    counts.forEach(row -> rows.computeIfAbsent(row.text("unit_code"), unit -> new HashMap<>())
        .put(row.text("sector"), row));
    var profiles = new HashMap<String, Likeness.Profile>();
    rows.forEach((unit, sectors) -> profiles.put(unit, profile(sectors)));
    return new LevelUnits(
        level,
        published.query(UNITS, level.code()).rows().stream()
            .map(row -> row.text("unit_code"))
            .sorted(names.byName())
            .map(code -> new Comparison.Unit(code, names.name(code)))
            .toList(),
        profiles,
        counts.rows().stream().map(row -> row.text("period")).findFirst());
  }

  /** A sector without a row has none, as long as the others add up to the whole. */
  private static Likeness.Profile profile(Map<String, Answer.Row> rows) {
    var sectors = new HashMap<String, Long>();
    boolean isWhole = true;
    for (Map.Entry<String, Answer.Row> each : rows.entrySet()) {
      if (!each.getKey().equals(Value.TOTAL)) {
        OptionalLong number = number(each.getValue());
        isWhole = isWhole && number.isPresent();
        sectors.put(each.getKey(), number.orElse(0));
      }
    }
    OptionalLong count = Optional.ofNullable(rows.get(Value.TOTAL))
        .map(LevelUnits::number)
        .orElseGet(OptionalLong::empty);
    long sum = sectors.values().stream().mapToLong(Long::longValue).sum();
    return new Likeness.Profile(
        count,
        isWhole && count.isPresent() && count.getAsLong() == sum
            ? Optional.of(sectors)
            : Optional.empty());
  }

  /** The number of a figure that stands; one of few cooperatives does, as they are legal persons. */
  private static OptionalLong number(Answer.Row row) {
    String status = row.text("status");
    boolean stands = status.equals(ValueStatus.OK.code()) || status.equals(ValueStatus.FEW.code());
    return row.decimal("value")
        .filter(value -> stands)
        .map(BigDecimal::longValue)
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  /** A unit by its code. */
  Optional<Comparison.Unit> find(String code) {
    return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
  }

  Likeness.Profile profile(String code) {
    return Optional.ofNullable(profiles.get(code)).orElse(Likeness.Profile.UNKNOWN);
  }
}
