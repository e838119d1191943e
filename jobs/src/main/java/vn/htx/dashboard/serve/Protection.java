package vn.htx.dashboard.serve;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import vn.htx.dashboard.serve.visit.Refusal;

/** What every answer carries so that a browser does nothing with it but show it; OWASP ASVS 5.0, chapter 3. */
final class Protection {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

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

  /**
   * Refuses requests by another name: a page of elsewhere whose name was made to lead to this machine must not read
   * figures here (DNS rebinding).
   */
  static void requireLoopbackName(Context request) {
    String host = String.valueOf(request.header("Host"));
    String name = host.replaceFirst(":\\d+$", "");
    if (!LOOPBACK.contains(name)) {
      throw Refusal.otherHost();
    }
  }
}
