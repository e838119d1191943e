package vn.htx.chart.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.SampleCharts;
import vn.htx.chart.model.SampleCourses;
import vn.htx.model.Language;

/**
 * Pictures in a dark page: its style gives each colour that pictures are drawn in another, by the attribute that SVG
 * has it in. On dark paper a colour has the contrast that its original has on white, and so have any two colours with
 * each other: their luminances are inverted. What is written here is where that is computed; the style holds the
 * result.
 */
class DarkChartsTest {
  private static final Pattern DRAWN = Pattern.compile("(?:fill|stroke)=\"([^\"]+)\"");
  private static final Pattern RULE = Pattern.compile(
      "\\.served figure svg \\[fill=\"([^\"]+)\"\\] \\{ fill: #([0-9a-f]{6}); \\} \\.served figure svg \\[stroke=\"\\1\"\\] \\{ stroke: #\\2; \\}");
  private static final Color DARK_PAPER = new Color(0x12181F);

  private static String style() {
    try (InputStream css =
        DarkChartsTest.class.getResourceAsStream("/vn/htx/dashboard/pictures.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The dark colours by the originals, as the style has them. */
  private static Map<String, Color> rules() {
    var rules = new TreeMap<String, Color>();
    Matcher rule = RULE.matcher(style());
    while (rule.find()) {
      rules.put(rule.group(1), new Color(Integer.parseInt(rule.group(2), 16)));
    }
    return rules;
  }

  /** Every colour that a picture can have, as SVG writes it. */
  private static Set<String> colors() {
    var colors = new TreeSet<String>();
    for (Palette palette : Palette.values()) {
      for (int i = 0; i < 7; i++) {
        Color color = PaletteColors.at(palette, i);
        colors.add(svg(color));
        colors.add(svg(color.darker()));
      }
    }
    for (Color level : PaletteColors.of(Palette.LEVELS, 6)) {
      colors.add(svg(Bands.pale(level)));
    }
    for (Chart chart : SampleCharts.all()) {
      for (Size size : Size.values()) {
        Matcher drawn = DRAWN.matcher(Rendering.svgInPage(chart, size, Language.VI));
        while (drawn.find()) {
          if (!drawn.group(1).equals("none")) {
            colors.add(drawn.group(1));
          }
        }
      }
    }
    return colors;
  }

  private static String svg(Color color) {
    return "rgb(%s,%s,%s)".formatted(color.getRed(), color.getGreen(), color.getBlue());
  }

  private static Color color(String svg) {
    if (svg.equals("white")) {
      return Color.WHITE;
    }
    if (svg.equals("black")) {
      return Color.BLACK;
    }
    int[] channels = Pattern.compile("[0-9]+")
        .matcher(svg)
        .results()
        .mapToInt(found -> Integer.parseInt(found.group()))
        .toArray();
    return new Color(channels[0], channels[1], channels[2]);
  }

  /** Relative luminance as WCAG 2 defines it. */
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /**
   * The colour of the same hue and saturation whose contrast with dark paper is the original's with white; white
   * becomes the paper.
   */
  private static Color dark(Color color) {
    if (color.equals(Color.WHITE)) {
      return DARK_PAPER;
    }
    double wanted = 1.05 * (luminance(DARK_PAPER) + 0.05) / (luminance(color) + 0.05) - 0.05;
    double low = 0;
    double high = 1;
    for (int i = 0; i < 30; i++) {
      double middle = (low + high) / 2;
      if (luminance(withLightness(color, middle)) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return withLightness(color, high);
  }

  /** The colour of the same hue and saturation with another lightness, as CSS defines the three. */
  private static Color withLightness(Color color, double lightness) {
    double most = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
    double least = Math.min(color.getRed(), Math.min(color.getGreen(), color.getBlue()));
    double range = most - least;
    double saturation = range == 0 ? 0 : range / (255 - Math.abs(most + least - 255));
    double chroma = saturation * (1 - Math.abs(2 * lightness - 1));
    int[] channels = Stream.of(color.getRed(), color.getGreen(), color.getBlue())
        .mapToDouble(each -> range == 0 ? 0.5 : (each - least) / range)
        .mapToInt(share -> (int) Math.round(255 * (lightness + chroma * (share - 0.5))))
        .toArray();
    return new Color(channels[0], channels[1], channels[2]);
  }

  @Test
  void theStyleHasADarkColourForEveryColourOfEveryPicture() {
    Map<String, Color> rules = rules();
    List<String> missing = new ArrayList<>();
    for (String each : colors()) {
      Color dark = dark(color(each));
      if (!dark.equals(rules.get(each))) {
        missing.add(String.format(
            Locale.ROOT,
            "  .served figure svg [fill=\"%1$s\"] { fill: #%2$06x; } .served figure svg [stroke=\"%1$s\"] { stroke: #%2$06x; }",
            each,
            dark.getRGB() & 0xFFFFFF));
      }
    }

    assertThat(missing)
        .as("lines that pictures.css lacks:%n%s%n", String.join("\n", missing))
        .isEmpty();
  }

  @Test
  void textIsAsLegibleOnDarkPaperAsOnWhite() {
    for (Color ink : List.of(Theme.INK, Theme.MUTED)) {
      assertThat(contrast(rules().get(svg(ink)), DARK_PAPER)).isGreaterThan(4.5);
    }
    assertThat(
            contrast(rules().get(svg(Theme.SYNTHETIC_INK)), rules().get(svg(Theme.SYNTHETIC_FILL))))
        .isGreaterThan(4.5);
  }

  /** Of two colours of a palette with each other, and with paper, as far as eight bits allow. */
  @ParameterizedTest
  @EnumSource
  void contrastsWithinAPaletteAreKept(Palette palette) {
    Map<String, Color> rules = rules();
    List<Color> colors = Stream.concat(
            Stream.of(Color.WHITE, Theme.INK), PaletteColors.of(palette, 5).stream())
        .toList();
    for (Color one : colors) {
      for (Color other : colors) {
        double kept = contrast(dark(rules, one), dark(rules, other)) / contrast(one, other);
        assertThat(kept).as("%s, %s", one, other).isBetween(0.93, 1.07);
      }
    }
  }

  private static Color dark(Map<String, Color> rules, Color color) {
    return rules.getOrDefault(color.equals(Color.WHITE) ? "white" : svg(color), Color.RED);
  }

  @Test
  void downloadsStayLight() {
    String svg = new String(
        Rendering.svgWithLetters(SampleCourses.badDebtWithMarks(), Language.VI),
        StandardCharsets.UTF_8);

    assertThat(svg).contains("fill=\"white\"").doesNotContain("prefers-color-scheme");
  }
}
