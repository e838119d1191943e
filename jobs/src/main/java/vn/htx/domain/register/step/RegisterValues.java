package vn.htx.domain.register.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.htx.catalog.Field;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.domain.register.data.CooperativeProfile;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.domain.register.data.Profile;
import vn.htx.domain.register.data.RegisterIndicators;
import vn.htx.engine.Gathering;
import vn.htx.engine.NewRow;
import vn.htx.engine.TableRow;
import vn.htx.measure.Cell;
import vn.htx.measure.Disclosure;
import vn.htx.measure.Figure;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.model.SizeClass;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/**
 * Figures of the register. Stocks (units, members, revenue) are those of the as-of day, per commune, old district and
 * city, by type (category), by sector and by size class; for the city also by sector and size class together. A unit
 * whose commune or district is not known belongs to {@code unknown}, so that every level adds up to the city. Movements
 * cover the last eight half-years, the current one up to the as-of day: opening + new − left = closing. The movements
 * of a half-year are a full count, so they are never marked {@code few}.
 */
public final class RegisterValues {
  private static final int HALF_YEARS = 8;

  private RegisterValues() {}

  /** From {@code cooperative_profile} and {@code cooperatives} to rows of {@code indicator_values}. */
  public static Dataset<Row> apply(
      Dataset<Row> profiles, Dataset<Row> cooperatives, LocalDate asOf, Disclosure disclosure) {
    var gathering = new Gathering()
        .with(profiles, CooperativeProfile.TABLE)
        .with(cooperatives, Cooperatives.TABLE);
    return NewRow.flatMap(
        gathering,
        (all, group) -> {
          List<List<TableRow>> tables = Gathering.apart(group);
          return figures(tables.get(0), tables.get(1), asOf, disclosure).stream()
              .map(figure -> figure.row(disclosure))
              .iterator();
        },
        IndicatorValues.TABLE);
  }

  private static List<Figure> figures(
      List<TableRow> profiles, List<TableRow> deliveries, LocalDate asOf, Disclosure disclosure) {
    List<Profile> units = profiles.stream().map(Profile::of).toList();
    var figures = new ArrayList<Figure>();
    Map<Cell, List<Profile>> cells =
        cells(units.stream().filter(unit -> unit.existsOn(asOf)).toList(), asOf);
    cells.forEach((cell, inCell) -> stocks(cell, inCell).stream()
        .map(figure -> figure.fewBelow(disclosure.fewBelow()))
        .forEach(figures::add));
    emptyClasses(cells.keySet()).stream()
        .map(cell -> Figure.count(RegisterIndicators.COOPERATIVES, cell, 0))
        .forEach(figures::add);
    halfYears(asOf).forEach(half -> figures.addAll(movements(units, half)));
    figures.addAll(memberMovements(deliveries, asOf));
    return figures;
  }

  private static Map<Cell, List<Profile>> cells(List<Profile> units, LocalDate asOf) {
    var cells = new TreeMap<Cell, List<Profile>>(Comparator.comparing(Cell::toString));
    Cell city = Cell.of(UnitLevel.CITY, Places.CITY, Period.day(asOf));
    cells.put(city, new ArrayList<>());
    for (Profile unit : units) {
      Cell commune =
          Cell.of(UnitLevel.COMMUNE, unit.commune().orElse(Cell.UNKNOWN), Period.day(asOf));
      Cell district = Cell.of(
          UnitLevel.OLD_DISTRICT, unit.oldDistrict().orElse(Cell.UNKNOWN), Period.day(asOf));
      for (Cell place : List.of(commune, district, city)) {
        for (Cell cell : List.of(
            place,
            place.category(unit.type().code()),
            place.sector(unit.sector()),
            place.sizeClass(unit.sizeClass()))) {
          cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(unit);
        }
      }
      cells
          .computeIfAbsent(
              city.sector(unit.sector()).sizeClass(unit.sizeClass()), key -> new ArrayList<>())
          .add(unit);
    }
    return cells;
  }

  /**
   * The size classes without a unit, of the city's sectors in which a unit has a known class: there the number is 0. In
   * a sector where no class is known it is not known either.
   */
  private static List<Cell> emptyClasses(Set<Cell> cells) {
    return cells.stream()
        .filter(cell -> !cell.sector().equals(Cell.TOTAL))
        .filter(cell -> !Set.of(Cell.TOTAL, SizeClass.UNKNOWN.code()).contains(cell.sizeClass()))
        .map(cell -> cell.sizeClass(Cell.TOTAL))
        .distinct()
        .flatMap(sector -> Stream.of(SizeClass.values()).map(size -> sector.sizeClass(size.code())))
        .filter(cell -> !cells.contains(cell))
        .toList();
  }

  private static List<Figure> stocks(Cell cell, List<Profile> units) {
    return List.of(
        Figure.count(RegisterIndicators.COOPERATIVES, cell, units.size()),
        total(
            RegisterIndicators.MEMBERS,
            cell,
            units,
            unit -> unit.members().map(BigDecimal::valueOf)),
        total(RegisterIndicators.REVENUE, cell, units, Profile::revenue));
  }

  private static Figure total(
      Indicator indicator,
      Cell cell,
      List<Profile> units,
      Function<Profile, Optional<BigDecimal>> of) {
    List<BigDecimal> known =
        units.stream().flatMap(unit -> of.apply(unit).stream()).toList();
    return known.isEmpty()
        ? Figure.undefined(
            indicator,
            cell,
            0,
            Bilingual.of("không đơn vị nào có số liệu", "no unit states the number"))
        : Figure.sum(
            indicator, cell, known.stream().reduce(BigDecimal.ZERO, BigDecimal::add), known.size());
  }

  /** The eight half-years up to the one that contains the as-of day; that one ends on the as-of day. */
  private static List<Period> halfYears(LocalDate asOf) {
    var halves = new ArrayList<Period>();
    for (int back = HALF_YEARS - 1; back >= 0; back--) {
      halves.add(Period.halfOf(asOf.withDayOfMonth(1).minusMonths(6L * back)));
    }
    Period running = halves.get(HALF_YEARS - 1);
    LocalDate end = running.last().isAfter(asOf) ? asOf : running.last();
    halves.set(HALF_YEARS - 1, new Period(running.code(), running.first(), end));
    return halves;
  }

  private static List<Figure> movements(List<Profile> units, Period half) {
    Cell cell = Cell.of(UnitLevel.CITY, Places.CITY, half);
    LocalDate before = half.first().minusDays(1);
    long opening = units.stream().filter(unit -> unit.existsOn(before)).count();
    long began = units.stream().filter(unit -> isIn(half, unit.began())).count();
    long left = units.stream().filter(unit -> isIn(half, unit.dissolvedOn())).count();
    long closing = units.stream().filter(unit -> unit.existsOn(half.last())).count();
    long suspended =
        units.stream().filter(unit -> isIn(half, unit.suspendedOn())).count();
    return List.of(
        Figure.count(RegisterIndicators.COOPERATIVES_OPENING, cell, opening),
        Figure.count(RegisterIndicators.COOPERATIVES_NEW, cell, began),
        Figure.count(RegisterIndicators.COOPERATIVES_LEFT, cell, left),
        Figure.count(RegisterIndicators.COOPERATIVES_CLOSING, cell, closing),
        Figure.count(RegisterIndicators.COOPERATIVES_SUSPENDED, cell, suspended));
  }

  private static boolean isIn(Period period, Optional<LocalDate> day) {
    return day.map(one -> !one.isBefore(period.first()) && !one.isAfter(period.last()))
        .orElse(false);
  }

  private static final Map<RegisterIndicators, Field> MEMBER_COLUMNS = Map.of(
      RegisterIndicators.MEMBERS_OPENING, Cooperatives.MEMBERS_OPENING,
      RegisterIndicators.MEMBERS_JOINED, Cooperatives.MEMBERS_JOINED,
      RegisterIndicators.MEMBERS_LEFT, Cooperatives.MEMBERS_LEFT,
      RegisterIndicators.MEMBERS_CLOSING, Cooperatives.MEMBERS);

  private static List<Figure> memberMovements(List<TableRow> deliveries, LocalDate asOf) {
    Cell cell = Cell.of(UnitLevel.CITY, Places.CITY, Period.day(asOf));
    List<TableRow> stating = deliveries.stream()
        .filter(row -> isInForce(row, asOf))
        .filter(row -> MEMBER_COLUMNS.values().stream()
            .allMatch(field -> row.findInteger(field).isPresent()))
        .toList();
    return MEMBER_COLUMNS.entrySet().stream()
        .<Figure>map(entry -> stating.isEmpty()
            ? Figure.undefined(
                entry.getKey(),
                cell,
                0,
                Bilingual.of("không đơn vị nào có đủ bốn số", "no unit states all four figures"))
            : Figure.sum(
                entry.getKey(),
                cell,
                BigDecimal.valueOf(stating.stream()
                    .mapToLong(row -> row.integer(entry.getValue()))
                    .sum()),
                stating.size()))
        .toList();
  }

  private static boolean isInForce(TableRow row, LocalDate asOf) {
    return !row.date(Cooperatives.VALID_FROM).isAfter(asOf)
        && row.findDate(Cooperatives.VALID_TO).map(end -> !end.isBefore(asOf)).orElse(true);
  }
}
