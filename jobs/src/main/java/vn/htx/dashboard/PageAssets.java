package vn.htx.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.chart.draw.Typeface;

/** The files that all pages use, served or in a folder: those of the program. */
public final class PageAssets {
  private PageAssets() {}

  /**
   * One file.
   *
   * @param path from the root of the pages
   * @param type its media type
   */
  public record Asset(String path, String type) {
    /** Its content. */
    public byte[] bytes() {
      return path.startsWith(FONTS)
          ? Typeface.bytes(path.substring(FONTS.length()))
          : resource(path);
    }
  }

  private static final String FONTS = "fonts/";

  /** All of them. */
  public static List<Asset> all() {
    return Stream.concat(
            Stream.of(
                new Asset("style.css", "text/css"),
                new Asset("serve.css", "text/css"),
                new Asset("pictures.css", "text/css"),
                new Asset("page.js", "text/javascript"),
                new Asset("icon.svg", "image/svg+xml"),
                new Asset(FONTS + Typeface.LICENCE_FILE, "text/plain")),
            Stream.of(Typeface.values()).map(face -> new Asset(FONTS + face.file(), "font/ttf")))
        .toList();
  }

  private static byte[] resource(String file) {
    try (InputStream in = Optional.ofNullable(PageAssets.class.getResourceAsStream(file))
        .orElseThrow(() -> new IllegalStateException("the jar lacks vn/htx/dashboard/" + file))) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
