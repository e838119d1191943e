package vn.htx.schedule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request.
 *
 * @param path including the query, relative to the server's address
 * @param body as JSON; empty for none
 * @param repeat when the request may be sent again
 */
record Call(String method, String path, Optional<String> body, Repeat repeat) {
  /** The effect that sending a request twice may have. */
  enum Repeat {
    /** None: it only reads, or states how something shall be. */
    ALWAYS,
    /** Perhaps a duplicate: repeated only when the server certainly did not accept the first request. */
    WHEN_REFUSED
  }

  static Call get(String path) {
    return new Call("GET", path, Optional.empty(), Repeat.ALWAYS);
  }

  static Call post(String path, Map<String, ?> body) {
    return new Call("POST", path, Optional.of(AirflowJson.write(body)), Repeat.WHEN_REFUSED);
  }

  /** A request that states how something shall be, so that repeating it changes nothing. */
  static Call state(String method, String path, Map<String, ?> body) {
    Optional<String> json =
        body.isEmpty() ? Optional.empty() : Optional.of(AirflowJson.write(body));
    return new Call(method, path, json, Repeat.ALWAYS);
  }

  /** A segment of a path, percent-encoded. */
  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static String query(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(each -> each.getKey() + "=" + part(each.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** Method and path without the query, for messages. */
  String told() {
    int query = path.indexOf('?');
    return method + " " + (query < 0 ? path : path.substring(0, query));
  }
}
