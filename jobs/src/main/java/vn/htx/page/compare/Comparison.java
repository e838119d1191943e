package vn.htx.page.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.chart.model.Label;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;
import vn.htx.model.UnitLevel;
import vn.htx.page.FilterRefused;
import vn.htx.page.NamedUnit;
import vn.htx.page.Scope;
import vn.htx.page.UnclearUnit;
import vn.htx.page.unit.Rug;
import vn.htx.query.DuckDbReader;

/**
 * Chosen units of one level side by side, with the city beside them.
 *
 * @param units in the order in which they were chosen
 * @param others of the level, to be added
 * @param families the indicators by domain, in the order of their declaration; none where no unit is chosen
 * @param near what the first unit is like and borders on; empty where no unit is chosen
 */
public record Comparison(
    UnitLevel level,
    List<Unit> units,
    List<Unit> others,
    List<Family> families,
    Optional<Near> near) {
  /** The levels whose units are compared, the usual one first. */
  public static final List<UnitLevel> LEVELS = List.of(UnitLevel.COMMUNE, UnitLevel.OLD_DISTRICT);

  static final String NOT_KNOWN = "–";

  /** So many units stand side by side. */
  public static final int MOST = 8;

  /** The name of the units in an address, a comma between their codes. */
  public static final String UNITS = "units";

  /** The name of their level in an address. */
  public static final String LEVEL = "level";

  private static final String BETWEEN = ",";

  public Comparison {
    units = List.copyOf(units);
    others = List.copyOf(others);
    families = List.copyOf(families);
  }

  /** A unit that has figures. */
  public record Unit(String code, String name) implements NamedUnit {}

  /** The indicators of a domain. */
  public record Family(String id, List<Line> lines) {
    public Family {
      lines = List.copyOf(lines);
    }
  }

  /**
   * An indicator.
   *
   * @param period the latest in which one of the units has a figure
   * @param polarity which way is good; empty where neither is
   * @param isSum whether large units have large figures, so that none is called better or best
   * @param cells in the order of the units
   * @param city the city's figure of the period, which is never marked
   */
  public record Line(
      String indicator,
      Bilingual label,
      Bilingual unit,
      Label period,
      Optional<Bilingual> polarity,
      boolean isSum,
      List<Cell> cells,
      Cell city) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A figure, as shown to people; "–" where it is not known.
   *
   * @param n the number of its observations; empty where there is no value
   * @param period where it is not that of the line
   * @param remark why there is no value, or how it is marked
   * @param mark how it stands to the city's; empty where it is not judged
   * @param isBest whether no other of the line that can be ranked is better; several may be
   */
  public record Cell(
      String value,
      String n,
      Optional<Label> period,
      Optional<Bilingual> remark,
      Optional<Rug.Mark> mark,
      boolean isBest) {
    /** Whether there is a value. */
    public boolean isKnown() {
      return !value.equals(NOT_KNOWN);
    }
  }

  /**
   * What a unit is like and borders on.
   *
   * @param period of the numbers of cooperatives; empty where there are none
   * @param like the nearest first
   * @param unknown the parts that are not known of the unit itself
   * @param bordering empty where no list of neighbours is known
   * @param refused why the workspace's list is not used
   */
  public record Near(
      Unit of,
      Optional<Label> period,
      List<Like> like,
      List<Likeness.Part> unknown,
      Optional<List<Unit>> bordering,
      List<Problem> refused) {
    public Near {
      like = List.copyOf(like);
      unknown = List.copyOf(unknown);
      bordering = bordering.map(List::copyOf);
      refused = List.copyOf(refused);
    }
  }

  /**
   * A unit that is like another, with what tells so as shown to people: "–" for a part that is not known of both.
   *
   * @param count its number of cooperatives
   * @param differences from 0 to 1, by part
   */
  public record Like(
      Unit unit,
      String distance,
      String count,
      String kilometres,
      Map<Likeness.Part, String> differences) {
    public Like {
      differences = Map.copyOf(differences);
    }
  }

  /** Whether more units may be added. */
  public boolean hasRoom() {
    return units.size() < MOST;
  }

  /** Whether a unit is among the chosen ones. */
  public boolean has(Unit unit) {
    return units.contains(unit);
  }

  /** The chosen units' codes, as an address has them. */
  public String codes() {
    return joined(units.stream());
  }

  /** The same with another unit. */
  public String with(Unit added) {
    return joined(Stream.concat(units.stream(), Stream.of(added)));
  }

  /** The same without a unit. */
  public String without(Unit removed) {
    return joined(units.stream().filter(unit -> !unit.equals(removed)));
  }

  private static String joined(Stream<Unit> units) {
    return units.map(Unit::code).reduce((one, other) -> one + BETWEEN + other).orElse("");
  }

  /**
   * The level that is asked for; the usual one where none is.
   *
   * @throws FilterRefused for another level
   */
  public static UnitLevel level(Optional<String> asked) {
    return asked
        .map(code -> LEVELS.stream()
            .filter(level -> level.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new FilterRefused(
                Problem.of("Không so sánh đơn vị ở cấp này", "Units of this level are not compared")
                    .at("?" + LEVEL)
                    .found(FilterRefused.shortened(code))
                    .allowed(LEVELS.stream().map(UnitLevel::code).collect(Collectors.joining(", ")))
                    .todo("Chọn một trong hai cấp.", "Choose one of the two levels."))))
        .orElse(LEVELS.get(0));
  }

  /**
   * The chosen units of a level.
   *
   * @param asked codes or names with a comma between them; empty parts are left out, as a form's empty choice makes
   *     them
   * @param elsewhere the units of the other levels, to tell of a unit that is not of this level
   * @throws FilterRefused for a unit that the level does not have, or too many
   * @throws UnclearUnit for a name that may mean several units of the level
   */
  public static List<Unit> chosen(
      LevelUnits level, List<LevelUnits> elsewhere, Optional<String> asked) {
    List<String> codes = asked.stream()
        .flatMap(text -> Arrays.stream(text.split(BETWEEN, -1)))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
    if (codes.size() > MOST) {
      throw new FilterRefused(
          Problem.of("So sánh nhiều đơn vị quá", "There are too many units to compare")
              .at("?" + UNITS)
              .found(String.valueOf(codes.size()))
              .allowed("1–" + MOST)
              .todo("Bỏ bớt đơn vị trong địa chỉ.", "Remove some of them from the address."));
    }
    return codes.stream()
        .map(code -> level
            .find(code)
            .or(() -> named(level, elsewhere, code, codes))
            .orElseThrow(() -> noSuchUnit(level, elsewhere, code)))
        .distinct()
        .toList();
  }

  /** The unit of a name; a code of another level is no name. */
  private static Optional<Unit> named(
      LevelUnits level, List<LevelUnits> elsewhere, String typed, List<String> all) {
    if (elsewhere.stream().anyMatch(each -> each.find(typed).isPresent())) {
      return Optional.empty();
    }
    List<Unit> meant = NamedUnit.meant(level.units(), typed);
    if (meant.size() > 1) {
      throw UnclearUnit.of(
          UNITS,
          typed,
          meant,
          unit -> all.stream()
              .map(each -> each.equals(typed) ? unit.code() : each)
              .collect(Collectors.joining(BETWEEN)));
    }
    return meant.stream().findFirst();
  }

  private static FilterRefused noSuchUnit(
      LevelUnits level, List<LevelUnits> elsewhere, String code) {
    Optional<LevelUnits> other =
        elsewhere.stream().filter(each -> each.find(code).isPresent()).findFirst();
    Problem problem = other
        .map(found -> Problem.of(
                "Các đơn vị so sánh phải cùng một cấp", "Units to compare must be of one level")
            .found("%s (%s)".formatted(code, found.level().code())))
        .orElseGet(() -> Problem.of(
                "Phiên bản này không có số liệu của đơn vị trong địa chỉ",
                "This version has no figure of the unit in the address")
            .found(FilterRefused.shortened(code)));
    return new FilterRefused(
        problem
            .at("?" + UNITS)
            .allowed("%s: %s / %s (%s)"
                .formatted(
                    level.level().code(),
                    level.level().label().vi(),
                    level.level().label().en(),
                    level.units().size()))
            .todo(
                "Mở trang So sánh rồi chọn trong danh sách đơn vị, hoặc tìm tên ở trang Đơn vị.",
                "Open the page Compare and choose from its list of units, or look for the name on the page Units."));
  }

  /** The chosen units of a version side by side. */
  public static Comparison of(
      DuckDbReader published, Scope scope, LevelUnits level, List<Unit> units) {
    return new ComparedUnits(published, scope, level, units).comparison();
  }
}
