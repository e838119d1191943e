package vn.htx.domain.land.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import vn.htx.catalog.Indicator;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.measure.Cell;
import vn.htx.measure.Figure;
import vn.htx.measure.Summary;
import vn.htx.place.Places;

/**
 * The figures of holdings per commune, old district and city on every delivery date. Mean and median indices are those
 * of the holdings' indices; area-weighted means are weighted by the holdings' areas.
 */
final class HoldingFigures {
  private final Places places;
  private final TreeMap<LocalDate, List<Holding>> byDate;

  /** The part of a holding that figures need; area in dm², since a register gives it to the hundredth of a m². */
  record Holding(
      LocalDate day,
      String commune,
      Optional<String> district,
      int plots,
      long areaDm2,
      double simmons,
      double januszewski,
      boolean comparable)
      implements Placed {}

  HoldingFigures(List<Holding> holdings, Places places) {
    this.places = places;
    this.byDate = holdings.stream()
        .collect(Collectors.groupingBy(Holding::day, TreeMap::new, Collectors.toList()));
  }

  List<Figure> figures() {
    var figures = new ArrayList<Figure>();
    if (!byDate.isEmpty()) {
      var comparability = new Comparability(places, byDate);
      byDate.forEach((day, holdings) -> figures.addAll(ofDay(day, holdings, comparability)));
    }
    return figures;
  }

  private List<Figure> ofDay(LocalDate day, List<Holding> holdings, Comparability comparability) {
    var figures = new ArrayList<Figure>();
    Placed.byUnit(day, holdings).forEach((cell, inUnit) -> {
      for (Figure figure : figures(cell, inUnit)) {
        figures.add(comparability.marked(figure, day, inUnit));
      }
    });
    return figures;
  }

  private static List<Figure> figures(Cell cell, List<Holding> holdings) {
    int n = holdings.size();
    BigDecimal count = BigDecimal.valueOf(n);
    BigDecimal plots =
        BigDecimal.valueOf(holdings.stream().mapToLong(Holding::plots).sum());
    BigDecimal area =
        BigDecimal.valueOf(holdings.stream().mapToLong(Holding::areaDm2).sum(), 2);
    double[] areas = values(holdings, one -> one.areaDm2() / 100.0);
    double[] simmons = values(holdings, Holding::simmons);
    double[] januszewski = values(holdings, Holding::januszewski);
    var figures = new ArrayList<>(List.of(
        Figure.count(LandIndicators.HOLDINGS, cell, n),
        Figure.sum(LandIndicators.LAND_AREA, cell, area, n),
        Figure.ratio(LandIndicators.PLOTS_MEAN, cell, plots, count, n),
        Figure.of(
            LandIndicators.PLOTS_MEDIAN, cell, Summary.median(values(holdings, Holding::plots)), n),
        Figure.ratio(LandIndicators.PLOT_AREA_MEAN, cell, area, plots, n),
        Figure.of(LandIndicators.SIMMONS_MEAN, cell, Summary.mean(simmons), n),
        Figure.of(LandIndicators.SIMMONS_AREA_MEAN, cell, Summary.weightedMean(simmons, areas), n),
        Figure.of(LandIndicators.SIMMONS_MEDIAN, cell, Summary.median(simmons), n),
        Figure.of(LandIndicators.JANUSZEWSKI_MEAN, cell, Summary.mean(januszewski), n),
        Figure.of(
            LandIndicators.JANUSZEWSKI_AREA_MEAN,
            cell,
            Summary.weightedMean(januszewski, areas),
            n),
        Figure.of(LandIndicators.JANUSZEWSKI_MEDIAN, cell, Summary.median(januszewski), n)));
    figures.addAll(bands(LandIndicators.SIMMONS_BAND_SHARE, cell, simmons));
    figures.addAll(bands(LandIndicators.JANUSZEWSKI_BAND_SHARE, cell, januszewski));
    return figures;
  }

  /** The percentage of holdings in every band, bands without holdings included. */
  private static List<Figure> bands(Indicator indicator, Cell cell, double[] indices) {
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

  /** Bands of an index as reported by Akkaya Aslan; both limits belong to the middle band. */
  enum Band {
    LOW("lt_0.40"),
    MIDDLE("0.40_0.60"),
    HIGH("gt_0.60");

    /** Both limits belong to the middle band. */
    static final double MIDDLE_FROM = 0.40;

    static final double MIDDLE_TO = 0.60;

    private final String code;

    Band(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static Band of(double index) {
      if (index < MIDDLE_FROM) {
        return LOW;
      }
      return index > MIDDLE_TO ? HIGH : MIDDLE;
    }
  }
}
