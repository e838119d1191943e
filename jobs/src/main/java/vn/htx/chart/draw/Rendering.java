package vn.htx.chart.draw;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.ChartTable;
import vn.htx.model.Language;

/** Produces the files of a chart in one of the two languages. Equal charts give equal bytes. */
public final class Rendering {
  private static final int PIXELS_PER_UNIT = 2;

  private Rendering() {}

  /**
   * A picture for use on its own; {@code fonts} is the relative address, ending in a slash, of the folder with the
   * typeface's files.
   */
  public static byte[] svg(Chart chart, Language language, String fonts) {
    return (SvgPicture.PROLOG
            + SvgPicture.of(chart, Size.WIDE, Links.NONE, Use.ALONE, language).standingAlone(fonts))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The same picture for a page that loads the typeface itself; its ids do not clash with those of another chart. */
  public static String svgInPage(Chart chart, Size size, Language language) {
    return svgInPage(chart, size, language, Links.NONE);
  }

  /** The same picture with marks that are links. */
  public static String svgInPage(Chart chart, Size size, Language language, Links links) {
    return SvgPicture.of(chart, size, links, Use.IN_PAGE, language).inPage();
  }

  /** A picture that carries its letters in itself, for use anywhere. */
  public static byte[] svgWithLetters(Chart chart, Language language) {
    return (SvgPicture.PROLOG
            + SvgPicture.of(chart, Size.WIDE, Links.NONE, Use.ALONE, language).withLetters())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A picture for print: one page of its size, with its letters in it. */
  public static byte[] pdf(Chart chart, Language language) {
    try {
      return PdfPicture.of(chart, language);
    } catch (IOException inMemory) {
      throw new IllegalStateException(
          "chart '%s' could not be written as PDF".formatted(chart.id()), inMemory);
    }
  }

  /** A picture for slides and print, at two pixels for each CSS pixel. */
  public static byte[] png(Chart chart, Language language) {
    Frame frame = new Frame(chart, Size.WIDE, Use.ALONE, language);
    BufferedImage image = new BufferedImage(
        Size.WIDE.width() * PIXELS_PER_UNIT,
        frame.height() * PIXELS_PER_UNIT,
        BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    try {
      g2.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
      frame.draw(g2);
    } finally {
      g2.dispose();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      ImageIO.write(image, "png", out);
    } catch (IOException inMemory) {
      throw new IllegalStateException(
          "chart '%s' could not be encoded as PNG".formatted(chart.id()), inMemory);
    }
    return out.toByteArray();
  }

  /** The table of the chart, see {@link ChartTable#csv()}; its headers are the same in both languages. */
  public static byte[] csv(Chart chart, Language language) {
    return chart.table(language).csv().getBytes(StandardCharsets.UTF_8);
  }
}
