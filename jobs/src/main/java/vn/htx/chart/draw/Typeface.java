package vn.htx.chart.draw;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The embedded typeface Be Vietnam Pro (SIL Open Font License). Fonts installed on the machine are never used. */
public enum Typeface {
  REGULAR("BeVietnamPro-Regular.ttf", 400),
  MEDIUM("BeVietnamPro-Medium.ttf", 500),
  SEMI_BOLD("BeVietnamPro-SemiBold.ttf", 600);

  /** The family name in SVG and CSS, under which the page provides the files. */
  public static final String FAMILY = "Be Vietnam Pro";

  /** The licence, which has to be published with the files. */
  public static final String LICENCE_FILE = "BeVietnamPro-OFL.txt";

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final String file;
  private final int weight;

  Typeface(String file, int weight) {
    this.file = file;
    this.weight = weight;
  }

  /** File name of the TrueType font, in the jar and beside the page. */
  public String file() {
    return file;
  }

  /** CSS weight. */
  public int weight() {
    return weight;
  }

  /** The bytes of the font file, or of the licence. */
  public static byte[] bytes(String file) {
    try (InputStream in = open(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("font %s could not be read".formatted(file), e);
    }
  }

  Font size(double points) {
    Font font = switch (this) {
      case REGULAR -> Loaded.REGULAR_FONT;
      case MEDIUM -> Loaded.MEDIUM_FONT;
      case SEMI_BOLD -> Loaded.SEMI_BOLD_FONT;
    };
    return font.deriveFont((float) points);
  }

  static double width(String text, Font font) {
    return font.getStringBounds(text, MEASURE).getWidth();
  }

  /** The width in pixels of the widest text; 0 when there is none. */
  static double widest(List<String> texts, Font font) {
    return texts.stream().mapToDouble(text -> width(text, font)).max().orElse(0);
  }

  /** Breaks a text at spaces into lines no wider than {@code limit}; a single longer word is not broken. */
  static List<String> wrap(String text, Font font, double limit) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word, font) > limit) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The weight of a font that was derived from this typeface. */
  static int weightOf(String javaFamily) {
    return named(javaFamily).weight;
  }

  /** That of which a font was derived. */
  static Typeface of(Font font) {
    return named(font.getFamily(Locale.ROOT));
  }

  private static Typeface named(String javaFamily) {
    return javaFamily.endsWith("SemiBold")
        ? SEMI_BOLD
        : javaFamily.endsWith("Medium") ? MEDIUM : REGULAR;
  }

  /** The fonts, read once on first use. */
  private static final class Loaded {
    static final Font REGULAR_FONT = load(REGULAR.file);
    static final Font MEDIUM_FONT = load(MEDIUM.file);
    static final Font SEMI_BOLD_FONT = load(SEMI_BOLD.file);
  }

  private static Font load(String file) {
    try (InputStream in = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(
          "font %s in this program is damaged; build it again".formatted(file), e);
    }
  }

  private static InputStream open(String file) {
    return Optional.ofNullable(Typeface.class.getResourceAsStream(file))
        .orElseThrow(() -> new IllegalStateException("the jar lacks vn/htx/chart/draw/" + file));
  }
}
