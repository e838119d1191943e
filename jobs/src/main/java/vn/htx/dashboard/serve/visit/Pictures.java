package vn.htx.dashboard.serve.visit;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import vn.htx.chart.draw.ChartForm;
import vn.htx.chart.draw.Links;
import vn.htx.chart.draw.Rendering;
import vn.htx.chart.draw.Size;
import vn.htx.chart.model.Chart;
import vn.htx.model.Language;

/**
 * The charts of a version as SVG: each is drawn once at a size in a language, as equal charts give equal pictures, and
 * whoever asks for it meanwhile waits. Those asked for last are kept, up to a number of bytes.
 */
public final class Pictures {
  private static final long MOST_BYTES = 16L << 20;

  private final long mostBytes;
  private final Drawing drawing;
  private final Map<Wanted, CompletableFuture<byte[]>> pictures =
      new LinkedHashMap<>(64, 0.75f, true /* by last use */);
  private long bytes;

  /**
   * What is drawn.
   *
   * @param form at which size and for what
   * @param language of its words
   * @param leadingTo tells pictures apart whose marks lead to different places
   */
  private record Wanted(Chart chart, String form, Language language, String leadingTo) {}

  /** Draws a chart within a page. */
  @FunctionalInterface
  interface Drawing {
    String svg(Chart chart, Size size, Language language, Links links);
  }

  /** No picture yet. */
  public Pictures() {
    this(MOST_BYTES, Rendering::svgInPage);
  }

  Pictures(long mostBytes, Drawing drawing) {
    this.mostBytes = mostBytes;
    this.drawing = drawing;
  }

  /** A chart within a page. */
  public String svg(Chart chart, Size size, Language language) {
    return svg(chart, size, language, Links.NONE, "");
  }

  /**
   * A chart within a page with marks that are links.
   *
   * @param leadingTo differs where the links of an equal chart do
   */
  public String svg(Chart chart, Size size, Language language, Links links, String leadingTo) {
    byte[] picture = drawn(
        new Wanted(chart, size.name(), language, leadingTo),
        () -> drawing.svg(chart, size, language, links).getBytes(StandardCharsets.UTF_8));
    return new String(picture, StandardCharsets.UTF_8);
  }

  /** A chart as a file that can be moved to anywhere; of these, the SVG is kept. */
  public byte[] file(Chart chart, ChartForm form, Language language) {
    return form == ChartForm.SVG
        ? drawn(new Wanted(chart, "file", language, ""), () -> form.of(chart, language))
        : form.of(chart, language);
  }

  /** How many bytes the kept pictures have. */
  synchronized long bytes() {
    return bytes;
  }

  private byte[] drawn(Wanted wanted, Supplier<byte[]> making) {
    var own = new CompletableFuture<byte[]>();
    CompletableFuture<byte[]> known = known(wanted, own);
    if (known != own) {
      return join(known);
    }
    try {
      byte[] picture = making.get();
      own.complete(picture);
      keep(wanted, picture.length);
      return picture;
    } catch (RuntimeException | Error failed) {
      forget(wanted);
      own.completeExceptionally(failed);
      throw failed;
    }
  }

  /** The picture that is there or being drawn, else this one, to be drawn now. */
  private synchronized CompletableFuture<byte[]> known(
      Wanted wanted, CompletableFuture<byte[]> own) {
    return pictures.computeIfAbsent(wanted, each -> own);
  }

  private static byte[] join(CompletableFuture<byte[]> drawing) {
    try {
      return drawing.join();
    } catch (CompletionException failed) {
      throw new IllegalStateException("the chart could not be drawn", failed.getCause());
    }
  }

  private synchronized void keep(Wanted wanted, int length) {
    bytes += length;
    Iterator<Map.Entry<Wanted, CompletableFuture<byte[]>>> oldest =
        pictures.entrySet().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      Map.Entry<Wanted, CompletableFuture<byte[]>> each = oldest.next();
      if (each.getValue().isDone() && (length > mostBytes || !each.getKey().equals(wanted))) {
        bytes -= each.getValue().join().length;
        oldest.remove();
      }
    }
  }

  private synchronized void forget(Wanted wanted) {
    pictures.remove(wanted);
  }
}
