package vn.htx.chart.draw;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.TimeMark;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;
import vn.htx.model.Language;

/**
 * A chart laid out at a given width: heading, legend, plot, source line. The height follows from the texts, so that
 * none is cut off. A frame is laid out once and can be drawn several times.
 */
final class Frame {
  private static final Bilingual MARK =
      Bilingual.of("SỐ LIỆU MÔ PHỎNG · synthetic data", "SYNTHETIC DATA · số liệu mô phỏng");
  private static final Bilingual NO_DATA = Bilingual.of("Chưa có số liệu (no data)", "No data");
  private static final Bilingual UNIT = Bilingual.of("ĐVT: ", "unit: ");
  private static final Bilingual SOURCE = Bilingual.of("Nguồn: ", "Source: ");
  private static final Bilingual AS_OF = Bilingual.of("Số liệu đến ", "Figures to ");
  private static final double LEGEND_ROW = 20;
  private static final double MARK_INDENT = 23;

  private final Chart chart;
  private final Size size;
  private final Use use;
  private final Theme theme;
  private final Drawing drawing;
  private final Body body;
  private final List<Piece> pieces = new ArrayList<>();
  private final Rectangle2D plotArea;
  private final int height;

  /** Something with a place, drawn later. */
  private interface Piece {
    void draw(Graphics2D g2);
  }

  Frame(Chart chart, Size size, Use use, Language language) {
    this.chart = chart;
    this.size = size;
    this.use = use;
    this.theme = new Theme(size, language);
    this.drawing = Drawing.of(chart, theme, size);
    this.body = drawing.body();
    double y = heading(size.margin());
    y = figures(legend(y + 4));
    plotArea = new Rectangle2D.Double(size.margin(), y + 6, size.inner(), body.height());
    if (body.reason().isPresent()) {
      absence(body.reason().get());
    }
    height = (int) Math.ceil(footing(plotArea.getMaxY() + 10) + size.margin() * 0.7);
  }

  int height() {
    return height;
  }

  /** What of the picture can lead somewhere. */
  List<Mark> marks() {
    return body.plot().isPresent() ? drawing.marks(plotArea) : List.of();
  }

  void draw(Graphics2D g2) {
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g2.setPaint(Theme.PAPER);
    g2.fill(new Rectangle2D.Double(0, 0, size.width(), height));
    pieces.forEach(piece -> piece.draw(g2));
    body.plot().ifPresent(plot -> drawPlot(g2, plot));
  }

  private void drawPlot(Graphics2D g2, Plot plot) {
    JFreeChart drawing =
        new JFreeChart(null, theme.text, plot, false /* no legend: the frame has its own */);
    drawing.setBackgroundPaint(null);
    drawing.setPadding(org.jfree.chart.ui.RectangleInsets.ZERO_INSETS);
    drawing.setBorderVisible(false);
    drawing.setElementHinting(false);
    if (body.marks().isEmpty() && body.plan().isEmpty()) {
      drawing.draw(g2, plotArea);
      return;
    }
    var info = new ChartRenderingInfo(null /* no entities: only where the axes end is asked for */);
    drawing.draw(g2, plotArea, null, info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    body.plan().ifPresent(plan -> plan.draw(g2, area));
    body.marks().ifPresent(marks -> marks.draw(g2, area));
  }

  private double heading(double top) {
    Caption caption = chart.caption();
    double y = top;
    if (caption.origin() == DataOrigin.SYNTHETIC) {
      y = mark(y);
    }
    Language other = theme.language.other();
    y = lines(say(caption.title()), theme.title, Theme.INK, y, 1.25);
    String small = join(" · ", caption.title().in(other), unit(other));
    y = lines(small, theme.small, Theme.MUTED, y + 1, 1.3);
    String subtitle = join(" · ", say(caption.subtitle()), unit(theme.language));
    return subtitle.isEmpty() ? y : lines(subtitle, theme.text, Theme.INK, y + 4, 1.35);
  }

  private String unit(Language language) {
    String unit = chart.caption().unit().in(language);
    return unit.isEmpty() ? "" : UNIT.in(language) + unit;
  }

  private String say(Bilingual text) {
    return text.in(theme.language);
  }

  private String say(Optional<Bilingual> text) {
    return text.map(this::say).orElse("");
  }

  /** The mark for synthetic data has a line of its own, so that no title can run into it. */
  private double mark(double y) {
    String words = say(MARK);
    double width = Typeface.width(words, theme.mark) + 18;
    pieces.add(g2 -> {
      g2.setPaint(Theme.SYNTHETIC_FILL);
      g2.fill(new RoundRectangle2D.Double(size.margin(), y, width, 20, 10, 10));
      new Ink(g2).startingAt(words, size.margin() + 9, y + 10, theme.mark, Theme.SYNTHETIC_INK);
    });
    return y + 28;
  }

  private double legend(double top) {
    double x = size.margin();
    double y = top + (body.legend().isEmpty() ? 0 : LEGEND_ROW / 2 + 2);
    for (LegendKey key : body.legend()) {
      double width = key.indent() + Typeface.width(key.text(), theme.small);
      if (x > size.margin() && x + width > size.width() - size.margin()) {
        x = size.margin();
        y += LEGEND_ROW;
      }
      key(key, x, y);
      x += width + 16;
    }
    return body.legend().isEmpty() ? top : y + LEGEND_ROW / 2;
  }

  private void key(LegendKey key, double x, double y) {
    pieces.add(g2 -> {
      g2.setPaint(key.color());
      switch (key.shape()) {
        case SQUARE -> g2.fill(new RoundRectangle2D.Double(x, y - 6, 12, 12, 3, 3));
        case DOT -> g2.fill(new Ellipse2D.Double(x, y - 6, 12, 12));
        case LINE -> g2.fill(new Rectangle2D.Double(x, y - 1.25, 12, 2.5));
        case DASH -> {
          for (double top = y - 8; top < y + 8; top += 6) {
            g2.fill(new Rectangle2D.Double(x + 5, top, 1.5, 4));
          }
        }
        case WORDS -> {
          // nothing but the words
        }
        case MARKED -> new Area(new Rectangle2D.Double(x, y - 6, 12, 12)).paint(g2, key.status());
        case OUTLINE -> {
          g2.setStroke(Area.HEAVY);
          g2.draw(new Rectangle2D.Double(x + 1, y - 5, 10, 10));
        }
        case BAND -> {
          g2.fill(new Rectangle2D.Double(x, y - 6, 12, 12));
          g2.setPaint(Theme.MUTED);
          g2.setStroke(Theme.HAIR);
          g2.draw(new Rectangle2D.Double(x + 0.5, y - 5.5, 11, 11));
        }
        case TICK -> g2.fill(new Rectangle2D.Double(x + 5, y - 8, 2.5, 16));
      }
      new Ink(g2).startingAt(key.text(), x + key.indent(), y, theme.small, Theme.INK);
    });
  }

  private double figures(double top) {
    double y = top;
    for (String figure : body.figures()) {
      y = lines(figure, theme.strong, Theme.INK, y + 4, 1.35);
    }
    return y;
  }

  private void absence(String reason) {
    List<String> words = Typeface.wrap(reason, theme.text, size.inner() - 40);
    pieces.add(g2 -> {
      g2.setPaint(Theme.PALE);
      g2.fill(new RoundRectangle2D.Double(
          plotArea.getX(), plotArea.getY(), plotArea.getWidth(), plotArea.getHeight(), 8, 8));
      Ink ink = new Ink(g2);
      double y = plotArea.getCenterY() - 9 * words.size();
      ink.centredAt(say(NO_DATA), plotArea.getCenterX(), y, theme.strong, Theme.INK);
      for (String line : words) {
        y += 20;
        ink.centredAt(line, plotArea.getCenterX(), y, theme.text, Theme.MUTED);
      }
    });
  }

  private double footing(double top) {
    Caption caption = chart.caption();
    double y = body.marks().map(marks -> marks(marks, top)).orElse(top);
    for (Bilingual note : caption.notes()) {
      y = lines(say(note), theme.tiny, Theme.MUTED, y, 1.35);
    }
    String source = join(
        " · ",
        say(SOURCE) + say(caption.source()),
        use == Use.ALONE ? say(AS_OF) + VietnameseFormat.shown(caption.asOf()) : "",
        say(caption.basis()));
    return lines(source, theme.tiny, Theme.MUTED, y, 1.35);
  }

  /** What happened at the marked borders, each beside its number. */
  private double marks(TimeMarks marks, double top) {
    double y = top + 2;
    for (int i = 0; i < marks.all().size(); i++) {
      int index = i;
      double middle = y + 8;
      pieces.add(g2 -> marks.number(g2, index, size.margin() + 8, middle));
      double end = lines(told(marks.all().get(i)), theme.small, Theme.INK, y, 1.4, MARK_INDENT);
      y = Math.max(end, middle + 8) + 2;
    }
    return y + 3;
  }

  private String told(TimeMark mark) {
    String told = say(mark.told());
    return mark.source()
        .map(source -> "%s (%s)".formatted(told, say(source.name())))
        .orElse(told);
  }

  /** Writes wrapped text downwards from {@code top} and returns where it ends. */
  private double lines(String text, Font font, Color color, double top, double spacing) {
    return lines(text, font, color, top, spacing, 0);
  }

  private double lines(
      String text, Font font, Color color, double top, double spacing, double indent) {
    double step = font.getSize2D() * spacing;
    double y = top + step / 2;
    for (String line : Typeface.wrap(text, font, size.inner() - indent)) {
      double at = y;
      pieces.add(g2 -> new Ink(g2).startingAt(line, size.margin() + indent, at, font, color));
      y += step;
    }
    return y - step / 2;
  }

  private static String join(String separator, String... parts) {
    return String.join(
        separator,
        java.util.Arrays.stream(parts).filter(part -> !part.isBlank()).toList());
  }
}
