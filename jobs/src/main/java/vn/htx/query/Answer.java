package vn.htx.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a query, its rows in the query's order. A null cell means 'not known' and is never read as 0.
 *
 * @param columns names of the columns
 */
public record Answer(List<String> columns, List<Row> rows) implements Iterable<Answer.Row> {
  public Answer {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  @Override
  public Iterator<Row> iterator() {
    return rows.iterator();
  }

  /**
   * The only row.
   *
   * @throws IllegalStateException when there is none, or more than one
   */
  public Row only() {
    if (rows.size() != 1) {
      throw new IllegalStateException("one row expected, found " + rows.size());
    }
    return rows.get(0);
  }

  /** The place of each column by its name; of those with one name, that of the first. */
  static Map<String, Integer> places(List<String> columns) {
    var places = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < columns.size(); i++) {
      places.putIfAbsent(columns.get(i), i);
    }
    return places;
  }

  /** One row, whose cells are read by column name; an unknown name is an error. */
  public static final class Row {
    private final Map<String, Integer> places;
    private final Object[] cells;

    Row(Map<String, Integer> places, Object[] cells) {
      this.places = places;
      this.cells = cells;
    }

    /** A text that cannot be null by the query's construction. */
    public String text(String column) {
      return find(column)
          .map(Object::toString)
          .orElseThrow(() -> new IllegalStateException("null in " + column));
    }

    public Optional<String> findText(String column) {
      return find(column).map(Object::toString);
    }

    /** A number; empty when it is not known. */
    public Optional<Double> number(String column) {
      return find(column).map(cell -> ((Number) cell).doubleValue());
    }

    /** A decimal exactly as stored; empty when it is not known. */
    public Optional<BigDecimal> decimal(String column) {
      return find(column).map(cell -> new BigDecimal(cell.toString()));
    }

    /** A count. A null is an error, since counts are always known. */
    public long count(String column) {
      return ((Number)
              find(column).orElseThrow(() -> new IllegalStateException("null in " + column)))
          .longValue();
    }

    public Optional<LocalDate> date(String column) {
      return find(column).map(cell -> LocalDate.parse(cell.toString()));
    }

    public boolean flag(String column) {
      return find(column).map(Boolean.class::cast).orElse(false);
    }

    /** The cell as DuckDB returned it; empty when it is null. */
    public Optional<Object> find(String column) {
      Integer place = places.get(column);
      if (place == null) {
        throw new IllegalArgumentException(
            "no column '%s' in %s".formatted(column, places.keySet()));
      }
      return Optional.ofNullable(cells[place]);
    }
  }
}
