package vn.htx.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.htx.chart.model.Datum;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Period;

/**
 * Rows of one indicator at one level, in the order of their keys. A section narrows them step by step to what a chart
 * shows.
 */
public record Values(List<Value> all) {
  /** No rows. */
  public static final Values NONE = new Values(List.of());

  /** The form of a period's code. */
  public enum Form {
    DAY(10),
    HALF_YEAR(6),
    MONTH(7);

    private final int length;

    Form(int length) {
      this.length = length;
    }

    /** The length of its codes. */
    public int length() {
      return length;
    }

    boolean has(Period period) {
      return period.code().length() == length
          && (this == HALF_YEAR) == (period.code().indexOf('H') > 0);
    }
  }

  public Values {
    all = List.copyOf(all);
  }

  public Values where(Predicate<Value> condition) {
    return new Values(all.stream().filter(condition).toList());
  }

  public Values of(Form form) {
    return where(value -> form.has(value.period()));
  }

  public Values in(Period period) {
    return where(value -> value.period().code().equals(period.code()));
  }

  /** The rows that are not broken down. */
  public Values totals() {
    return plain().where(value -> value.category().equals(Value.TOTAL));
  }

  /** The rows of all sectors, size classes and levels together, by category or in total. */
  public Values plain() {
    return where(value -> value.sector().equals(Value.TOTAL)
        && value.size().equals(Value.TOTAL)
        && value.level().equals(Value.TOTAL));
  }

  /** The rows broken down by category only. */
  public Values byCategory() {
    return plain().where(value -> !value.category().equals(Value.TOTAL));
  }

  /** Every period once, the earliest first. */
  public List<Period> periods() {
    return all.stream().map(Value::period).distinct().sorted().toList();
  }

  public Optional<Period> latest() {
    List<Period> periods = periods();
    return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
  }

  public Optional<Value> category(String code) {
    return all.stream().filter(value -> value.category().equals(code)).findFirst();
  }

  public Optional<Value> only() {
    return all.stream().findFirst();
  }

  /** The value of the only row; missing when there is none. */
  public Datum datum() {
    return only().map(Value::datum).orElseGet(Datum::missing);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** A value as shown to people. */
  public static String shown(Datum datum, DisplayUnit unit) {
    return datum.value().map(value -> VietnameseFormat.shown(value, unit)).orElse("–");
  }
}
