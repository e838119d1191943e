package vn.htx.chart.model;

import java.util.OptionalLong;

/** One position on the category axis, with the number of units behind it where it should be shown. */
public record Category(Label label, OptionalLong n) {
  public static Category of(Label label) {
    return new Category(label, OptionalLong.empty());
  }

  public static Category of(Label label, long n) {
    return new Category(label, OptionalLong.of(n));
  }
}
