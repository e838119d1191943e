package vn.htx.chart.draw;

import java.awt.Color;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.Label;

/**
 * One entry of the legend above the plot.
 *
 * @param status of the units that are marked like this; of {@link Shape#MARKED} alone
 */
record LegendKey(String text, Color color, Shape shape, DatumStatus status) {
  enum Shape {
    SQUARE,
    DOT,
    LINE,
    TICK,
    DASH,
    /** Words that explain the entries after them. */
    WORDS,
    /** An area with a status in place of a colour. */
    MARKED,
    /** A heavy line around an area. */
    OUTLINE,
    /** A pale area with a line around it. */
    BAND
  }

  LegendKey(String text, Color color, Shape shape) {
    this(text, color, shape, DatumStatus.OK);
  }

  static LegendKey words(String text) {
    return new LegendKey(text, Theme.INK, Shape.WORDS);
  }

  static LegendKey marked(DatumStatus status) {
    return new LegendKey(status.vi() + " (" + status.en() + ")", Theme.INK, Shape.MARKED, status);
  }

  /** Where the text begins, in pixels. */
  double indent() {
    return shape == Shape.WORDS ? 0 : 18;
  }

  static LegendKey square(Label label, Color color) {
    return new LegendKey(label.vi(), color, Shape.SQUARE);
  }

  static LegendKey unsure(DatumStatus status) {
    return new LegendKey(status.vi() + " (" + status.en() + ")", Theme.UNSURE, Shape.SQUARE);
  }
}
