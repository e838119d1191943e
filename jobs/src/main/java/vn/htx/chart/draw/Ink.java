package vn.htx.chart.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import vn.htx.chart.model.Orientation;

/** Writes one line of text at a point, centred vertically on the height of its capitals. */
final class Ink {
  /** Half the height of a capital letter, as a share of the type size. */
  private static final double HALF_CAPITAL = 0.355;

  private final Graphics2D g2;

  Ink(Graphics2D g2) {
    this.g2 = g2;
  }

  void startingAt(String text, double x, double y, Font font, Color color) {
    g2.setFont(font);
    g2.setPaint(color);
    g2.drawString(text, (float) x, (float) (y + HALF_CAPITAL * font.getSize2D()));
  }

  /** The same on a white patch, where lines run below the text. */
  void patchedAt(String text, double x, double y, Font font, Color color) {
    double half = font.getSize2D() * 0.62;
    g2.setPaint(Theme.PAPER);
    g2.fill(new Rectangle2D.Double(x - 3, y - half, Typeface.width(text, font) + 6, 2 * half));
    startingAt(text, x, y, font, color);
  }

  void centredAt(String text, double x, double y, Font font, Color color) {
    startingAt(text, x - Typeface.width(text, font) / 2, y, font, color);
  }

  /**
   * Writes just beyond the end of a bar that has room there; {@code along} is the bar's middle on the category axis.
   */
  void beyond(
      Orientation orientation, String text, double along, double end, Font font, Color color) {
    if (orientation == Orientation.HORIZONTAL) {
      startingAt(text, end + 6, along, font, color);
    } else {
      centredAt(text, along, end - 10, font, color);
    }
  }

  void endingAt(String text, double x, double y, Font font, Color color) {
    startingAt(text, x - Typeface.width(text, font), y, font, color);
  }
}
