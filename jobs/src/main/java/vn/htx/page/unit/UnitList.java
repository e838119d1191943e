package vn.htx.page.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.UnitLevel;
import vn.htx.page.FilterRefused;
import vn.htx.page.NamedUnit;
import vn.htx.page.Paged;
import vn.htx.page.Scope;
import vn.htx.page.indicator.IndicatorPage;
import vn.htx.query.DuckDbReader;

/**
 * The units of a version that have figures, of one level or all, and with a part of a name where one is asked for.
 *
 * @param levels to choose one from, all of them first
 * @param part of a name, as typed; empty where none is asked for
 * @param units of a page: by level, then by name
 * @param known how many there are whatever is asked for
 */
public record UnitList(
    List<IndicatorPage.Choice> levels, String part, Paged<UnitProfile.Unit> units, int known) {
  /** The names by which an address chooses a level and a part of a name. */
  public static final String LEVEL = "level";

  public static final String PART = "q";

  /** The longest part of a name that is looked for. */
  public static final int LONGEST = 100;

  private static final Bilingual ALL = Bilingual.of("Mọi cấp", "All levels");

  public UnitList {
    levels = List.copyOf(levels);
  }

  /** The names of what can be chosen. */
  public static List<String> names() {
    return List.of(LEVEL, PART, Paged.PAGE);
  }

  /** The units of the page, under their levels. */
  public Map<UnitLevel, List<UnitProfile.Unit>> byLevel() {
    var byLevel = new LinkedHashMap<UnitLevel, List<UnitProfile.Unit>>();
    for (UnitProfile.Unit unit : units.lines()) {
      byLevel.computeIfAbsent(unit.level(), level -> new ArrayList<>()).add(unit);
    }
    return byLevel;
  }

  /** Whether something is asked for, so that others may be left out. */
  public boolean isPart() {
    return units.of() < known;
  }

  /**
   * The list of a version.
   *
   * @param state what was chosen, by name
   * @throws FilterRefused for a level that is not listed, or a part that is too long
   * @throws vn.htx.page.NoSuchPage for a page past the end
   */
  public static UnitList of(DuckDbReader published, Scope scope, Map<String, String> state) {
    Map<UnitLevel, List<UnitProfile.Unit>> known = KnownUnits.of(published, scope);
    Optional<UnitLevel> level = Optional.ofNullable(state.get(LEVEL)).map(UnitList::level);
    String part = Optional.ofNullable(state.get(PART)).map(String::strip).orElse("");
    if (part.length() > LONGEST) {
      throw new FilterRefused(Problem.of("Tên cần tìm dài quá", "The name to look for is too long")
          .at("?" + PART)
          .found(FilterRefused.shortened(part))
          .allowed("1–" + LONGEST)
          .todo("Gõ một phần của tên.", "Type a part of the name."));
    }
    List<UnitProfile.Unit> all = known.values().stream().flatMap(List::stream).toList();
    List<UnitProfile.Unit> ofLevel =
        level.map(each -> known.getOrDefault(each, List.of())).orElse(all);
    return new UnitList(
        levels(known, level),
        part,
        Paged.of(
            part.isEmpty() ? ofLevel : NamedUnit.like(ofLevel, part),
            Optional.ofNullable(state.get(Paged.PAGE))),
        all.size());
  }

  private static UnitLevel level(String code) {
    return UnitProfile.LEVELS.stream()
        .filter(level -> level.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new FilterRefused(
            Problem.of("Không có danh sách đơn vị ở cấp này", "Units of this level are not listed")
                .at("?" + LEVEL)
                .found(FilterRefused.shortened(code))
                .allowed(String.join(
                    ", ", UnitProfile.LEVELS.stream().map(UnitLevel::code).toList()))
                .todo("Chọn một cấp trong danh sách.", "Choose a level of the list.")));
  }

  /** Those that have units. */
  private static List<IndicatorPage.Choice> levels(
      Map<UnitLevel, List<UnitProfile.Unit>> known, Optional<UnitLevel> chosen) {
    var choices = new ArrayList<IndicatorPage.Choice>();
    choices.add(new IndicatorPage.Choice("", ALL, chosen.isEmpty()));
    known.forEach((level, units) -> {
      if (!units.isEmpty()) {
        choices.add(new IndicatorPage.Choice(
            level.code(), level.label(), chosen.equals(Optional.of(level))));
      }
    });
    return choices;
  }
}
