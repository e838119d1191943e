package vn.htx.dashboard.serve;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.htx.chart.draw.Typeface;
import vn.htx.dashboard.Site;

/** The files that all pages use; they are those of the program, read once. */
final class Assets {
  private static final String STYLE = "serve.css";
  private static final String ICON = "icon.svg";

  private static final Set<String> PATHS = ConcurrentHashMap.newKeySet();

  private Assets() {}

  static void serve(RoutesConfig routes) {
    add(routes, "/style.css", "text/css", Site.style());
    add(routes, "/" + STYLE, "text/css", own(STYLE));
    add(routes, "/" + ICON, "image/svg+xml", own(ICON));
    Stream.of(Typeface.values())
        .forEach(
            face -> add(routes, "/fonts/" + face.file(), "font/ttf", Typeface.bytes(face.file())));
  }

  /** Whether there is such a file. */
  static boolean has(String path) {
    return PATHS.contains(path);
  }

  private static void add(RoutesConfig routes, String path, String type, byte[] content) {
    PATHS.add(path);
    routes.get(
        path,
        request ->
            request.header("Cache-Control", "max-age=3600").contentType(type).result(content));
  }

  private static byte[] own(String file) {
    try (InputStream in = Optional.ofNullable(Assets.class.getResourceAsStream(file))
        .orElseThrow(() -> new IllegalStateException("the jar lacks " + file))) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
