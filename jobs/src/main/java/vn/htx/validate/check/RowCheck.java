package vn.htx.validate.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;
import vn.htx.config.Contract.RowRule;

/** A rule over several columns of one row, compiled to their indexes. A null passes. */
public interface RowCheck extends Serializable {
  BoundRule rule();

  /** The column that a notice names: the one to look at first. */
  String column();

  boolean holds(Object[] values);

  /** Compiles a rule; {@code fields} are the contract's columns in the order of the values. */
  static RowCheck of(RowRule rule, List<Field> fields) {
    if (rule instanceof RowRule.Compare compare) {
      return new Compare(
          BoundRule.of(rule.rule()),
          compare.left().id(),
          fields.indexOf(compare.left()),
          compare.operator(),
          fields.indexOf(compare.right()));
    }
    if (rule instanceof RowRule.Needs needs) {
      return new Needs(
          BoundRule.of(rule.rule()),
          needs.needed().id(),
          fields.indexOf(needs.when()),
          Set.copyOf(needs.codes()),
          fields.indexOf(needs.needed()));
    }
    if (rule instanceof RowRule.Within within) {
      return new Within(
          BoundRule.of(rule.rule()),
          within.field().id(),
          fields.indexOf(within.field()),
          within.low().orElse(null),
          within.high().orElse(null),
          within.orZero());
    }
    if (rule instanceof RowRule.AnyAboveZero any) {
      return new AnyAboveZero(
          BoundRule.of(rule.rule()), any.fields().get(0).id(), places(any.fields(), fields));
    }
    RowRule.Balance balance = (RowRule.Balance) rule;
    return new Balance(
        BoundRule.of(rule.rule()),
        balance.total().id(),
        fields.indexOf(balance.total()),
        places(balance.plus(), fields),
        places(balance.minus(), fields));
  }

  private static List<Integer> places(List<Field> wanted, List<Field> fields) {
    return wanted.stream().map(fields::indexOf).toList();
  }

  /** left op right, for numbers and dates. */
  record Compare(BoundRule rule, String column, int left, String operator, int right)
      implements RowCheck {
    @Override
    public boolean holds(Object[] values) {
      Object a = values[left];
      Object b = values[right];
      if (a == null || b == null) {
        return true;
      }
      int order = a instanceof LocalDate day
          ? day.compareTo((LocalDate) b)
          : TypedNumber.amount(a).orElseThrow().compareTo(TypedNumber.amount(b).orElseThrow());
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case "=" -> order == 0;
        case ">=" -> order >= 0;
        case ">" -> order > 0;
        default -> throw new IllegalArgumentException("unknown operator " + operator);
      };
    }
  }

  /** When a column holds one of the codes, another must not be empty. */
  record Needs(BoundRule rule, String column, int when, Set<String> codes, int needed)
      implements RowCheck {
    @Override
    public boolean holds(Object[] values) {
      return values[when] == null || !codes.contains(values[when]) || values[needed] != null;
    }
  }

  /** A number within bounds, or 0 where allowed; a null bound does not limit. */
  record Within(
      BoundRule rule,
      String column,
      int place,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean orZero)
      implements RowCheck {
    @Override
    public boolean holds(Object[] values) {
      Optional<BigDecimal> number = TypedNumber.amount(values[place]);
      return number.isEmpty()
          || (orZero && number.get().signum() == 0)
          || ((low == null || number.get().compareTo(low) >= 0)
              && (high == null || number.get().compareTo(high) <= 0));
    }
  }

  /** At least one of the numbers is above 0. */
  record AnyAboveZero(BoundRule rule, String column, List<Integer> places) implements RowCheck {
    @Override
    public boolean holds(Object[] values) {
      return places.stream()
          .anyMatch(place ->
              TypedNumber.amount(values[place]).map(value -> value.signum() > 0).orElse(true));
    }
  }

  /** total = sum of plus − sum of minus. */
  record Balance(BoundRule rule, String column, int total, List<Integer> plus, List<Integer> minus)
      implements RowCheck {
    @Override
    public boolean holds(Object[] values) {
      Optional<BigDecimal> expected =
          sum(plus, values).flatMap(in -> sum(minus, values).map(in::subtract));
      Optional<BigDecimal> stated = TypedNumber.amount(values[total]);
      return expected.isEmpty() || stated.isEmpty() || expected.get().compareTo(stated.get()) == 0;
    }

    private static Optional<BigDecimal> sum(List<Integer> places, Object[] values) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int place : places) {
        Optional<BigDecimal> value = TypedNumber.amount(values[place]);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        sum = sum.add(value.get());
      }
      return Optional.of(sum);
    }
  }
}
