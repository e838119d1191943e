package vn.htx.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.htx.catalog.Field;
import vn.htx.chart.model.Label;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.Period;

/**
 * A dimension of a chart with the names of its codes.
 *
 * @param label what the dimension is called
 * @param names where the names of the codes come from
 * @param without codes that are not shown
 */
public record Axis(Dimension dimension, Label label, Names names, Set<String> without) {
  public Axis {
    without = Set.copyOf(without);
  }

  /** A code of figures, and its name in a chart. */
  public record Named(String code, Label label) {
    static Named of(Label label) {
      return new Named(label.id(), label);
    }
  }

  /** The names of codes, and which of them are shown in which order. */
  public sealed interface Names {}

  /** These, in this order: along an axis those that figures have, as series all. */
  public record Listed(List<Named> all) implements Names {
    public Listed {
      all = List.copyOf(all);
    }
  }

  /** Those that rule files define for a column, in the order of the codes that figures have. */
  public record Defined(String column) implements Names {}

  /** Periods as people write them, the earliest first. */
  public record OfPeriods() implements Names {}

  public static Axis of(Dimension dimension, Label label, Names names) {
    return new Axis(dimension, label, names, Set.of());
  }

  /** Periods, the earliest first. */
  public static Axis periods(Label label) {
    return of(Dimension.PERIOD, label, new OfPeriods());
  }

  /** The codes of a list of the program, in its order. */
  public static Axis coded(Dimension dimension, Label label, List<? extends Coded> codes) {
    return of(
        dimension,
        label,
        new Listed(codes.stream()
            .map(each -> Named.of(PublishedValues.named(each.code(), each.label())))
            .toList()));
  }

  /** Indicators, in this order. */
  public static Axis indicators(Label label, Named... indicators) {
    return of(Dimension.INDICATOR, label, new Listed(List.of(indicators)));
  }

  /** Codes that rule files name as those of a column. */
  public static Axis defined(Dimension dimension, Label label, Field column) {
    return of(dimension, label, new Defined(column.id()));
  }

  /** The same without some codes. */
  public Axis without(String... codes) {
    return new Axis(dimension, label, names, Set.of(codes));
  }

  /** Whether the code of a figure is shown. */
  boolean shows(Value value) {
    return !without.contains(dimension.code(value));
  }

  /** These codes as they are shown and in the order of the axis. */
  List<Named> named(Collection<String> codes, Scope scope) {
    if (names instanceof Listed listed) {
      return listed.all().stream().filter(each -> codes.contains(each.code())).toList();
    }
    if (names instanceof Defined defined) {
      Map<String, Bilingual> labels = scope.names().getOrDefault(defined.column(), Map.of());
      return codes.stream()
          .sorted()
          .map(code -> Named.of(PublishedValues.named(code, labels)))
          .toList();
    }
    return codes.stream()
        .flatMap(code -> Period.find(code).stream())
        .sorted()
        .map(period -> Named.of(PublishedValues.label(period)))
        .toList();
  }
}
