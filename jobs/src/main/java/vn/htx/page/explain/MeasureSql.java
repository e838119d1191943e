package vn.htx.page.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Measure;
import vn.htx.catalog.Sql;
import vn.htx.model.Bilingual;

/**
 * A measure over the observations of one figure, as DuckDB's SQL. It is written apart from the aggregates of the night,
 * so that a figure made by both is made in two ways.
 *
 * @param counts the condition that an observation has a part in the figure
 * @param value the figure in the indicator's stored unit, as an aggregate
 * @param observations how many have a part in it, as an aggregate
 * @param columns what of an observation is shown
 */
record MeasureSql(String counts, String value, String observations, List<Column> columns) {
  private static final Bilingual VALUE = Bilingual.of("Giá trị", "Value");
  private static final String ALL = "count(*)";

  MeasureSql {
    columns = List.copyOf(columns);
  }

  /** How a column of an observation is to be read. */
  enum Kind {
    /** In the indicator's stored unit. */
    STORED,
    PLAIN,
    CATEGORY
  }

  /**
   * A column of an observation.
   *
   * @param sql over the fact's columns
   */
  record Column(Bilingual name, String sql, Kind kind) {}

  /**
   * The measure of an indicator.
   *
   * @param category of the figure, which shares are told by
   */
  static Optional<MeasureSql> of(Indicator indicator, String category) {
    Function<Measure, MeasureSql> sql = measure -> {
      if (measure instanceof Measure.Sum sum) {
        return sum(sum);
      }
      if (measure instanceof Measure.Ratio ratio) {
        return ratio(ratio);
      }
      if (measure instanceof Measure.Mean mean) {
        return mean(mean);
      }
      if (measure instanceof Measure.WeightedMean mean) {
        return weightedMean(mean);
      }
      if (measure instanceof Measure.Median median) {
        return median(median);
      }
      if (measure instanceof Measure.Shares shares) {
        return shares(shares, category);
      }
      return new MeasureSql("TRUE", ALL, ALL, List.of());
    };
    return indicator.measure().map(sql);
  }

  private static MeasureSql sum(Measure.Sum sum) {
    String column = Sql.name(sum.column());
    return new MeasureSql(
        known(column),
        "coalesce(%s, 0)".formatted(total(column)),
        sum.counted().map(counted -> "sum(%s)".formatted(Sql.name(counted))).orElse(ALL),
        List.of(new Column(VALUE, column, Kind.STORED)));
  }

  private static MeasureSql ratio(Measure.Ratio ratio) {
    String above = Sql.name(ratio.above());
    String below = Sql.name(ratio.below());
    return new MeasureSql(
        known(below),
        "%s %s / %s".formatted(ratio.isPercent() ? "100 *" : "", total(above), total(below)),
        ALL,
        List.of(
            new Column(Bilingual.of("Tử số", "Numerator"), above, Kind.PLAIN),
            new Column(Bilingual.of("Mẫu số", "Denominator"), below, Kind.PLAIN)));
  }

  private static MeasureSql mean(Measure.Mean mean) {
    String column = fraction(mean.column(), mean.decimals());
    return new MeasureSql(
        known(column),
        "%s / count(*)".formatted(total(column)),
        ALL,
        List.of(new Column(VALUE, column, Kind.STORED)));
  }

  private static MeasureSql weightedMean(Measure.WeightedMean mean) {
    String column = fraction(mean.column(), mean.decimals());
    String weight = Sql.name(mean.weight());
    return new MeasureSql(
        known(column),
        "CAST(sum(%s * CAST(%s AS DOUBLE)) AS DOUBLE) / %s"
            .formatted(column, weight, total(weight)),
        ALL,
        List.of(
            new Column(VALUE, column, Kind.STORED),
            new Column(Bilingual.of("Quyền số", "Weight"), weight, Kind.PLAIN)));
  }

  private static MeasureSql median(Measure.Median median) {
    String column = fraction(median.column(), median.decimals());
    return new MeasureSql(
        known(column),
        "quantile_cont(CAST(%s AS DOUBLE), 0.5)".formatted(column),
        ALL,
        List.of(new Column(VALUE, column, Kind.STORED)));
  }

  private static MeasureSql shares(Measure.Shares shares, String category) {
    String column = Sql.name(shares.column());
    return new MeasureSql(
        known(column),
        "100.0 * count(*) FILTER (%s = %s) / count(*)".formatted(column, Sql.text(category)),
        ALL,
        List.of(new Column(Bilingual.of("Nhóm", "Category"), column, Kind.CATEGORY)));
  }

  private static String known(String column) {
    return column + " IS NOT NULL";
  }

  /** A column that stands for a fraction as a whole number. */
  private static String fraction(String column, int decimals) {
    return decimals == 0
        ? Sql.name(column)
        : "(%s / 1%s.0)".formatted(Sql.name(column), "0".repeat(decimals));
  }

  private static String total(String column) {
    return "CAST(sum(%s) AS DOUBLE)".formatted(column);
  }
}
