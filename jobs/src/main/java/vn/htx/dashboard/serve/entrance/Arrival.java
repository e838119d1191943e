package vn.htx.dashboard.serve.entrance;

import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a request came.
 *
 * @param address of the browser, as far as it is known
 * @param byProxy whether it came by the trusted proxy
 * @param secure whether the browser speaks TLS, with the proxy
 * @param user whom the proxy names
 */
record Arrival(String address, boolean byProxy, boolean secure, Optional<String> user) {
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
  private static final List<String> MARKS_OF_A_PROXY =
      List.of(FORWARDED_FOR, FORWARDED_PROTO, "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via");

  static Arrival of(Context request, Optional<TrustedProxy> trusted) {
    String peer = request.ip();
    Optional<TrustedProxy> proxy = trusted.filter(each -> each.isAt(peer));
    if (proxy.isEmpty()) {
      return new Arrival(peer, false, false, Optional.empty());
    }
    List<String> users = values(request, proxy.get().userHeader());
    return new Arrival(
        values(request, FORWARDED_FOR).stream()
            .flatMap(each -> Stream.of(each.split(",", -1)))
            .map(String::strip)
            .filter(each -> each.matches("[0-9A-Fa-f.:\\[\\]]{2,60}"))
            .reduce((first, last) -> last)
            .orElse(peer),
        true,
        values(request, FORWARDED_PROTO).equals(List.of("https")),
        // Two of them: the proxy let the browser's own through.
        users.size() == 1 ? Optional.of(users.get(0)) : Optional.empty());
  }

  /** Whether some proxy says that it stands in between. */
  static boolean isForwarded(Context request) {
    return MARKS_OF_A_PROXY.stream().anyMatch(name -> request.header(name) != null);
  }

  private static List<String> values(Context request, String name) {
    return Collections.list(request.req().getHeaders(name));
  }
}
