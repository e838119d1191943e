package vn.htx.chart.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import vn.htx.chart.model.DisplayUnit;
import vn.htx.model.Language;

/**
 * The look of all charts, and the language of their words. It styles instances and never changes the library's static
 * theme.
 */
final class Theme {
  static final Color INK = new Color(0x1B2733);
  static final Color MUTED = new Color(0x55626F);
  static final Color GRID = new Color(0xE4E9EE);
  static final Color BASE = new Color(0x9AA6B1);
  static final Color PAPER = Color.WHITE;
  static final Color PALE = new Color(0xF4F6F8);
  /**
   * The grey of values with few observations, unknown values and values that are not compared; no palette uses it for a
   * known class.
   */
  static final Color UNSURE = new Color(0xB4BDC6);

  static final Color SYNTHETIC_FILL = new Color(0xFFE9B8);
  static final Color SYNTHETIC_INK = new Color(0x6B4300);

  static final Stroke HAIR = new BasicStroke(1f);

  final Language language;
  final Font title;
  final Font text = Typeface.REGULAR.size(12);
  final Font small = Typeface.REGULAR.size(11);
  final Font tiny = Typeface.REGULAR.size(10.5);
  final Font value = Typeface.MEDIUM.size(11.5);
  final Font strong = Typeface.SEMI_BOLD.size(12);
  final Font mark = Typeface.SEMI_BOLD.size(10.5);

  /**
   * The look of a picture.
   *
   * @param language of its words
   */
  Theme(Size size, Language language) {
    this.language = language;
    title = Typeface.SEMI_BOLD.size(size == Size.WIDE ? 18 : 16);
  }

  /** Ink or white, whichever has the higher contrast with a colour, by relative luminance (W3C, WCAG 2). */
  static Color on(Color fill) {
    double luminance = 0.2126 * linear(fill.getRed())
        + 0.7152 * linear(fill.getGreen())
        + 0.0722 * linear(fill.getBlue());
    return luminance > 0.22 ? INK : Color.WHITE;
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  void style(CategoryPlot plot) {
    bare(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(HAIR);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setRangeZeroBaselineVisible(true);
    plot.setRangeZeroBaselinePaint(BASE);
    plot.setRangeZeroBaselineStroke(HAIR);
    style(plot.getDomainAxis());
    style(plot.getRangeAxis());
  }

  void style(XYPlot plot) {
    bare(plot);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(HAIR);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    style(plot.getDomainAxis());
    style(plot.getRangeAxis());
  }

  void style(NumberAxis axis, DisplayUnit unit) {
    axis.setNumberFormatOverride(new TickFormat(unit.percent()));
  }

  private static void bare(Plot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(
        new RectangleInsets(7, 0, 0, 0)); // half a tick label lies above the topmost tick
  }

  private void style(CategoryAxis axis) {
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(text);
    axis.setTickLabelPaint(INK);
  }

  private void style(ValueAxis axis) {
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelFont(small);
    axis.setTickLabelPaint(MUTED);
    axis.setTickLabelInsets(new RectangleInsets(3, 3, 3, 8));
  }
}
