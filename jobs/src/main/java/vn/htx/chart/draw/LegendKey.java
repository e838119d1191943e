package vn.htx.chart.draw;

import java.awt.Color;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.Label;

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
    return new LegendKey(label.vi(), color, Shape.SQUARE);
  }

  static LegendKey unsure(DatumStatus status) {
    return new LegendKey(status.vi() + " (" + status.en() + ")", Theme.UNSURE, Shape.SQUARE);
  }
}
