package vn.htx.indicator.land;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.htx.catalog.Indicators;
import vn.htx.indicator.Cell;
import vn.htx.indicator.Figure;
import vn.htx.indicator.Summary;
import vn.htx.indicator.Suppression;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.model.UnitLevel;
import vn.htx.place.Places;

/** The figures of holdings per commune, old district and city, of every delivery date. Means are of the holdings' indices. */
final class HoldingFigures {
  private static final Bilingual DIVIDED = Bilingual.of(
      "xã bị chia tách hoặc nhận một phần xã khác, phạm vi trước và sau khác nhau",
      "the commune was divided or took a part of another, its extent is not the same on all dates");
  private static final Bilingual NOT_CONTINUED = Bilingual.of(
      "địa bàn huyện cũ không tiếp nối nguyên vẹn trong các xã mới",
      "the old district does not continue exactly in the new communes");
  private static final Bilingual OTHER_OFFICES = Bilingual.of(
      "các ngày có sổ của những địa bàn khác nhau", "the dates cover different districts");

  private final Places places;
  private final Suppression suppression;
  private final TreeMap<LocalDate, List<Holding>> byDate;

  /** What a figure needs of a holding; area in hundredths of m². */
  record Holding(
      LocalDate day,
      String commune,
      Optional<String> district,
      int plots,
      long centiares,
      double simmons,
      double januszewski,
      boolean comparable) {}

  HoldingFigures(List<Holding> holdings, Places places, Suppression suppression) {
    this.places = places;
    this.suppression = suppression;
    this.byDate = holdings.stream()
        .collect(Collectors.groupingBy(Holding::day, TreeMap::new, Collectors.toList()));
  }

  List<Figure> figures() {
    var figures = new ArrayList<Figure>();
    byDate.forEach((day, holdings) -> figures.addAll(ofDay(day, holdings)));
    return figures;
  }

  private List<Figure> ofDay(LocalDate day, List<Holding> holdings) {
    Map<Cell, List<Holding>> units = units(day, holdings);
    Set<String> emptied = suppression.emptied(units.entrySet().stream()
        .map(unit -> new Suppression.Cell(
            id(unit.getKey()),
            parent(unit.getKey(), unit.getValue()),
            unit.getValue().size(),
            unit.getValue().size()))
        .toList());
    var figures = new ArrayList<Figure>();
    units.forEach((cell, inUnit) -> {
      for (Figure figure : figures(cell, inUnit)) {
        figures.add(
            emptied.contains(id(cell)) ? figure.suppressed() : compared(figure, day, inUnit));
      }
    });
    return figures;
  }

  private static Map<Cell, List<Holding>> units(LocalDate day, List<Holding> holdings) {
    var units = new TreeMap<Cell, List<Holding>>(Comparator.comparing(Cell::toString));
    Period period = Period.day(day);
    for (Holding one : holdings) {
      for (Cell cell : List.of(
          Cell.of(UnitLevel.COMMUNE, one.commune(), period),
          Cell.of(UnitLevel.OLD_DISTRICT, one.district().orElse(Cell.UNKNOWN), period),
          Cell.of(UnitLevel.CITY, Places.CITY, period))) {
        units.computeIfAbsent(cell, key -> new ArrayList<>()).add(one);
      }
    }
    return units;
  }

  private static String id(Cell cell) {
    return cell.level().code() + " " + cell.unit();
  }

  private static Optional<String> parent(Cell cell, List<Holding> holdings) {
    return switch (cell.level()) {
      case COMMUNE ->
        Optional.of(
            UnitLevel.OLD_DISTRICT.code() + " " + holdings.get(0).district().orElse(Cell.UNKNOWN));
      case OLD_DISTRICT -> Optional.of(UnitLevel.CITY.code() + " " + Places.CITY);
      case CITY, COOPERATIVE -> Optional.empty();
    };
  }

  private static List<Figure> figures(Cell cell, List<Holding> holdings) {
    int n = holdings.size();
    BigDecimal count = BigDecimal.valueOf(n);
    BigDecimal plots =
        BigDecimal.valueOf(holdings.stream().mapToLong(Holding::plots).sum());
    BigDecimal area =
        BigDecimal.valueOf(holdings.stream().mapToLong(Holding::centiares).sum(), 2);
    double[] areas = values(holdings, one -> one.centiares() / 100.0);
    double[] simmons = values(holdings, Holding::simmons);
    double[] januszewski = values(holdings, Holding::januszewski);
    var figures = new ArrayList<>(List.of(
        Figure.count(Indicators.HOLDINGS, cell, n),
        Figure.sum(Indicators.LAND_AREA, cell, area, n),
        Figure.ratio(Indicators.PLOTS_MEAN, cell, plots, count, n),
        Figure.of(
            Indicators.PLOTS_MEDIAN, cell, Summary.median(values(holdings, Holding::plots)), n),
        Figure.ratio(Indicators.PLOT_AREA_MEAN, cell, area, plots, n),
        Figure.of(Indicators.SIMMONS_MEAN, cell, Summary.mean(simmons), n),
        Figure.of(Indicators.SIMMONS_AREA_MEAN, cell, Summary.weightedMean(simmons, areas), n),
        Figure.of(Indicators.SIMMONS_MEDIAN, cell, Summary.median(simmons), n),
        Figure.of(Indicators.JANUSZEWSKI_MEAN, cell, Summary.mean(januszewski), n),
        Figure.of(
            Indicators.JANUSZEWSKI_AREA_MEAN, cell, Summary.weightedMean(januszewski, areas), n),
        Figure.of(Indicators.JANUSZEWSKI_MEDIAN, cell, Summary.median(januszewski), n)));
    figures.addAll(bands(Indicators.SIMMONS_BAND_SHARE, cell, simmons));
    figures.addAll(bands(Indicators.JANUSZEWSKI_BAND_SHARE, cell, januszewski));
    return figures;
  }

  /** The share of holdings in every band, empty bands too. */
  private static List<Figure> bands(Indicators indicator, Cell cell, double[] indices) {
    return Arrays.stream(Band.values())
        .map(band -> Figure.percent(
            indicator,
            cell.category(band.code()),
            Arrays.stream(indices).filter(index -> Band.of(index) == band).count(),
            indices.length))
        .toList();
  }

  private static double[] values(List<Holding> holdings, ToDoubleFunction<Holding> of) {
    return holdings.stream().mapToDouble(of).toArray();
  }

  /** Marks what must not be compared over the dates; a value of another extent than the unit's own is emptied. */
  private Figure compared(Figure figure, LocalDate day, List<Holding> holdings) {
    return switch (figure.cell().level()) {
      case COMMUNE -> {
        if (holdings.get(0).comparable()) {
          yield figure;
        }
        boolean whole = figure.cell().unit().startsWith(Places.DIVIDED)
            || places.isOld(day) == places.isOld(byDate.lastKey());
        Figure marked = figure.notComparable(DIVIDED);
        yield whole ? marked : marked.withoutValue();
      }
      case OLD_DISTRICT ->
        isExact(figure.cell().unit())
            ? figure
            : figure.notComparable(NOT_CONTINUED).withoutValue();
      case CITY, COOPERATIVE ->
        byDate.values().stream().map(HoldingFigures::districts).distinct().count() == 1
            ? figure
            : figure.notComparable(OTHER_OFFICES);
    };
  }

  private boolean isExact(String district) {
    return !district.equals(Cell.UNKNOWN)
        && (places.isOld(byDate.lastKey()) || places.continues(district));
  }

  /** Whose registers a date has. Single holdings of no known district are not a register of their own. */
  private static Set<String> districts(List<Holding> holdings) {
    return holdings.stream()
        .flatMap(one -> one.district().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Bands of an index as Akkaya Aslan reports them; both edges belong to the middle. */
  enum Band {
    LOW("lt_0.40"),
    MIDDLE("0.40_0.60"),
    HIGH("gt_0.60");

    private final String code;

    Band(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static Band of(double index) {
      if (index < 0.40) {
        return LOW;
      }
      return index > 0.60 ? HIGH : MIDDLE;
    }
  }
}
