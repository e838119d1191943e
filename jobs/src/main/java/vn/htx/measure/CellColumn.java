package vn.htx.measure;

import java.util.List;
import java.util.stream.Stream;
import vn.htx.catalog.Column;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Measure;
import vn.htx.catalog.Sql;

/**
 * A column of a table of cells: something added up over the observations of a cell.
 *
 * @param sql the aggregate over the columns of the fact {@code f}, in the SQL of both engines
 */
record CellColumn(Column column, String sql) implements Field {
  /** The number of observations in the cell; 0 in a cell that a fact only announces. */
  static final CellColumn OBSERVED = of(
      "observed",
      ColumnType.LONG,
      "CAST(SUM(f.%s) AS BIGINT)".formatted(Sql.name(Cells.OBSERVED)),
      "Observations in the cell.");

  private static CellColumn of(String id, ColumnType type, String sql, String meaning) {
    return new CellColumn(Column.internal(id, type, meaning), sql);
  }

  /** The observations in which a column is not null. */
  static CellColumn count(String of) {
    return of(
        "n_" + of,
        ColumnType.LONG,
        "COUNT(%s)".formatted(fact(of)),
        "Observations with %s.".formatted(of));
  }

  /** The sum of a column; null where no observation has it. */
  static CellColumn sum(String of) {
    return of("sum_" + of, ColumnType.AMOUNT, sumOf(fact(of)), "Sum of %s.".formatted(of));
  }

  static CellColumn sumOfProducts(String of, String weight) {
    return of(
        "sum_%s_by_%s".formatted(of, weight),
        ColumnType.AMOUNT,
        sumOf("%s * %s".formatted(fact(of), fact(weight))),
        "Sum of %s times %s.".formatted(of, weight));
  }

  static CellColumn median(String of) {
    return of(
        "median_" + of,
        ColumnType.DOUBLE,
        "MEDIAN(%s)".formatted(fact(of)),
        "Median of %s.".formatted(of));
  }

  /** The observations with one category; the number tells which of several. */
  static CellColumn countWith(String of, String category, int number) {
    return of(
        "n_%s_%s".formatted(of, number),
        ColumnType.LONG,
        "COUNT(CASE WHEN %s = %s THEN 1 END)".formatted(fact(of), Sql.text(category)),
        "Observations with %s %s.".formatted(of, category));
  }

  /** A column that is the same in every observation of a cell; of several values the least. */
  static CellColumn carried(Field field) {
    return new CellColumn(field.column(), "MIN(%s)".formatted(fact(field.id())));
  }

  /** What must be added up for a measure. */
  static List<CellColumn> of(Measure measure) {
    if (measure instanceof Measure.Sum sum) {
      return sum.counted()
          .map(counted -> List.of(sum(counted), sum(sum.column())))
          .orElseGet(() -> List.of(count(sum.column()), sum(sum.column())));
    }
    if (measure instanceof Measure.Ratio ratio) {
      return List.of(count(ratio.below()), sum(ratio.above()), sum(ratio.below()));
    }
    if (measure instanceof Measure.Mean mean) {
      return List.of(count(mean.column()), sum(mean.column()));
    }
    if (measure instanceof Measure.WeightedMean mean) {
      return List.of(
          count(mean.column()), sumOfProducts(mean.column(), mean.weight()), sum(mean.weight()));
    }
    if (measure instanceof Measure.Median median) {
      return List.of(count(median.column()), median(median.column()));
    }
    if (measure instanceof Measure.Shares shares) {
      return Stream.concat(
              Stream.of(count(shares.column())),
              Stream.iterate(0, i -> i < shares.categories().size(), i -> i + 1)
                  .map(i -> countWith(shares.column(), shares.categories().get(i), i)))
          .toList();
    }
    return List.of();
  }

  private static String sumOf(String each) {
    return "CAST(SUM(CAST(%s AS DECIMAL(26,6))) AS %s)".formatted(each, ColumnType.AMOUNT.sql());
  }

  private static String fact(String column) {
    return "f." + column;
  }
}
