package vn.htx.chart.model;

import java.util.OptionalLong;

/** One place on the category axis and, when it should be shown, the number of units behind it. */
public record Category(Label label, OptionalLong n) {
  public static Category of(Label label) {
    return new Category(label, OptionalLong.empty());
  }

  public static Category of(Label label, long n) {
    return new Category(label, OptionalLong.of(n));
  }
}
