package vn.htx.chart.draw;

import java.util.Locale;
import java.util.function.BiFunction;
import vn.htx.chart.model.Chart;
import vn.htx.model.Language;

/** As what a chart can be kept, for use anywhere. */
public enum ChartForm {
  SVG("image/svg+xml", Rendering::svgWithLetters),
  PNG("image/png", Rendering::png),
  PDF("application/pdf", Rendering::pdf),
  CSV("text/csv; charset=utf-8", Rendering::csv);

  private final String mediaType;
  private final BiFunction<Chart, Language, byte[]> drawing;

  ChartForm(String mediaType, BiFunction<Chart, Language, byte[]> drawing) {
    this.mediaType = mediaType;
    this.drawing = drawing;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What the names of its files end in, without the dot. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of a chart's file. */
  public String file(String chart) {
    return "%s.%s".formatted(chart, ending());
  }

  /** A chart in this form and one of the two languages. */
  public byte[] of(Chart chart, Language language) {
    return drawing.apply(chart, language);
  }
}
