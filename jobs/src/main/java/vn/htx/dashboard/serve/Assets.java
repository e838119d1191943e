package vn.htx.dashboard.serve;

import io.javalin.config.RoutesConfig;
import java.util.Set;
import java.util.stream.Collectors;
import vn.htx.dashboard.PageAssets;

/** Serves the files that all pages use; they are those of the program, read once. */
final class Assets {
  private static final Set<String> PATHS =
      PageAssets.all().stream().map(file -> "/" + file.path()).collect(Collectors.toSet());

  private Assets() {}

  static void serve(RoutesConfig routes) {
    for (PageAssets.Asset file : PageAssets.all()) {
      byte[] content = file.bytes();
      routes.get(
          "/" + file.path(),
          request -> request
              .header("Cache-Control", "max-age=3600")
              .contentType(file.type())
              .result(content));
    }
  }

  /** Whether there is such a file. */
  static boolean has(String path) {
    return PATHS.contains(path);
  }
}
