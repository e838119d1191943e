package vn.htx.chart;

import java.awt.Color;

/** One entry of the legend above the plot. */
record LegendKey(String text, Color color, Shape shape) {
  enum Shape {
    SQUARE,
    DOT,
    LINE,
    TICK,
    DASH
  }

  static LegendKey square(Label label, Color color) {
    return new LegendKey(words(label), color, Shape.SQUARE);
  }

  static LegendKey few() {
    return new LegendKey(
        Standing.FEW.vi() + " (" + Standing.FEW.en() + ")", Theme.UNSURE, Shape.SQUARE);
  }

  private static String words(Label label) {
    return label.vi();
  }
}
