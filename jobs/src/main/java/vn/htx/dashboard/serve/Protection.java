package vn.htx.dashboard.serve;

import io.javalin.http.Context;
import java.util.Map;
import vn.htx.dashboard.serve.entrance.Entrance;

/** What every answer carries so that a browser does nothing with it but show it; OWASP ASVS 5.0, chapter 3. */
final class Protection {
  private static final Map<String, String> HEADERS = Map.of(
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
      "X-Content-Type-Options",
      "nosniff",
      "Referrer-Policy",
      "same-origin",
      "Cross-Origin-Resource-Policy",
      "same-origin",
      "Cache-Control",
      "no-store");

  private Protection() {}

  static void addHeaders(Context request) {
    HEADERS.forEach(request::header);
  }

  /** Over TLS a browser shall come by TLS from then on. */
  static void addOfTls(Context request) {
    if (Entrance.isSecure(request)) {
      request.header("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
