package vn.htx.chart.draw;

import java.awt.Color;
import vn.htx.chart.model.DatumStatus;
import vn.htx.chart.model.Label;
import vn.htx.model.Language;

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

  static LegendKey marked(DatumStatus status, Language language) {
    return new LegendKey(words(status, language), Theme.INK, Shape.MARKED, status);
  }

  /** Where the text begins, in pixels. */
  double indent() {
    return shape == Shape.WORDS ? 0 : 18;
  }

  static LegendKey square(Label label, Color color, Language language) {
    return new LegendKey(label.in(language), color, Shape.SQUARE);
  }

  static LegendKey unsure(DatumStatus status, Language language) {
    return new LegendKey(words(status, language), Theme.UNSURE, Shape.SQUARE);
  }

  /** A Vietnamese legend tells a status in English too. */
  private static String words(DatumStatus status, Language language) {
    return language == Language.VI ? status.vi() + " (" + status.en() + ")" : status.en();
  }
}
