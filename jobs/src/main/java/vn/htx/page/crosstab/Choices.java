package vn.htx.page.crosstab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.htx.catalog.Categories;
import vn.htx.catalog.Indicator;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Period;
import vn.htx.model.Sector;
import vn.htx.model.SizeClass;
import vn.htx.model.UnitLevel;
import vn.htx.page.CodeNames;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.UnitNames;
import vn.htx.page.Value;
import vn.htx.page.unit.UnitProfile;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;

/**
 * What an indicator's figures of a version can be laid out by. A version has one for each indicator.
 *
 * @param codes of each breakdown, without the total, in the order in which people read them; a breakdown without codes
 *     is left out
 * @param withTotal the breakdowns over which there are figures in total
 * @param units that have figures, the city first
 */
public record Choices(
    Indicator indicator,
    Map<Breakdown, List<String>> codes,
    Set<Breakdown> withTotal,
    List<UnitProfile.Unit> units,
    UnitNames unitNames,
    CodeNames codeNames) {
  private static final String CODES = """
      WITH own AS (
        SELECT unit_level, unit_code, period, sector, size_class, readiness_level, category
        FROM indicator_values
        WHERE indicator_id = ? AND unit_level <> 'cooperative')
      SELECT DISTINCT unit_level AS breakdown, unit_code AS code FROM own
      UNION ALL SELECT DISTINCT 'period', period FROM own
      UNION ALL SELECT DISTINCT 'sector', sector FROM own
      UNION ALL SELECT DISTINCT 'size_class', size_class FROM own
      UNION ALL SELECT DISTINCT 'readiness_level', readiness_level FROM own
      UNION ALL SELECT DISTINCT 'category', category FROM own""";

  public Choices {
    codes = Collections.unmodifiableMap(new EnumMap<>(codes));
    withTotal = Set.copyOf(withTotal);
    units = List.copyOf(units);
  }

  /** What an indicator has in a version. */
  public static Choices of(DuckDbReader published, Scope scope, Indicator indicator) {
    var names = new PublishedValues(published, scope).unitNames();
    Map<Breakdown, List<String>> codes = new EnumMap<>(Breakdown.class);
    Set<Breakdown> withTotal = EnumSet.noneOf(Breakdown.class);
    List<String> cities = new ArrayList<>();
    for (Answer.Row row : published.query(CODES, indicator.id())) {
      String code = row.text("code");
      Optional<Breakdown> breakdown = Breakdown.find(row.text("breakdown"));
      if (breakdown.isEmpty()) {
        cities.add(code);
      } else if (code.equals(Value.TOTAL)) {
        withTotal.add(breakdown.get());
      } else {
        codes.computeIfAbsent(breakdown.get(), each -> new ArrayList<>()).add(code);
      }
    }
    codes.forEach((breakdown, all) -> all.sort(order(breakdown, indicator, names)));
    return new Choices(
        indicator, codes, withTotal, units(cities, codes, names), names, new CodeNames(scope));
  }

  private static List<UnitProfile.Unit> units(
      List<String> cities, Map<Breakdown, List<String>> codes, UnitNames names) {
    Stream<UnitProfile.Unit> city = cities.stream()
        .map(code -> new UnitProfile.Unit(UnitLevel.CITY, code, UnitNames.CITY.vi()));
    Stream<UnitProfile.Unit> parts = Stream.of(Breakdown.OLD_DISTRICT, Breakdown.COMMUNE)
        .flatMap(breakdown -> codes.getOrDefault(breakdown, List.of()).stream()
            .filter(code -> !code.equals(Value.UNKNOWN_UNIT))
            .map(code ->
                new UnitProfile.Unit(breakdown.level().orElseThrow(), code, names.name(code))));
    return Stream.concat(city, parts).toList();
  }

  private static Comparator<String> order(
      Breakdown breakdown, Indicator indicator, UnitNames names) {
    return switch (breakdown) {
      case COMMUNE, OLD_DISTRICT ->
        Comparator.comparing((String code) -> code.equals(Value.UNKNOWN_UNIT))
            .thenComparing(names.byName());
      case PERIOD ->
        Comparator.comparing(
            (String code) -> Period.find(code).orElse(null),
            Comparator.nullsLast(Comparator.naturalOrder()));
      case SECTOR -> listed(List.of(Sector.values()));
      case SIZE_CLASS -> listed(List.of(SizeClass.values()));
      case READINESS_LEVEL -> Comparator.naturalOrder();
      case CATEGORY ->
        indicator
            .categories()
            .filter(Categories.Listed.class::isInstance)
            .map(listed -> listed(((Categories.Listed) listed).codes()))
            .orElse(Comparator.naturalOrder());
    };
  }

  /** In the order of a list; codes that are not on it come last. */
  private static Comparator<String> listed(List<? extends Coded> list) {
    List<String> known = list.stream().map(Coded::code).toList();
    return Comparator.comparingInt(
            (String code) -> known.contains(code) ? known.indexOf(code) : known.size())
        .thenComparing(Comparator.naturalOrder());
  }

  /** The breakdowns that the indicator has. */
  List<Breakdown> available() {
    return List.copyOf(codes.keySet());
  }

  List<String> codes(Breakdown breakdown) {
    return codes.getOrDefault(breakdown, List.of());
  }

  /** The name of a code; the code itself where it has none. */
  Bilingual name(Breakdown breakdown, String code) {
    if (breakdown.isOfUnits()) {
      return Bilingual.of(unitNames.name(code), unitNames.name(code));
    }
    if (breakdown == Breakdown.PERIOD) {
      return PublishedValues.periodLabel(code).bilingual();
    }
    return codeNames
        .find(indicator, breakdown.column(), code)
        .orElseGet(() -> Bilingual.of(code, code));
  }
}
