package vn.htx.schedule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One request.
 *
 * @param path from the server's address, with its query
 * @param body as JSON; empty for none
 * @param repeat when it may be sent again
 */
record Call(String method, String path, Optional<String> body, Repeat repeat) {
  /** What a second sending could do. */
  enum Repeat {
    /** Nothing: it only reads, or asks for what is then so. */
    ALWAYS,
    /** Perhaps the same thing twice: only when the server surely did not take the first. */
    WHEN_REFUSED
  }

  static Call get(String path) {
    return new Call("GET", path, Optional.empty(), Repeat.ALWAYS);
  }

  static Call post(String path, Map<String, ?> body) {
    return new Call("POST", path, Optional.of(AirflowJson.write(body)), Repeat.WHEN_REFUSED);
  }

  /** A request that states how something shall be, so that twice is once. */
  static Call state(String method, String path, Map<String, ?> body) {
    Optional<String> json =
        body.isEmpty() ? Optional.empty() : Optional.of(AirflowJson.write(body));
    return new Call(method, path, json, Repeat.ALWAYS);
  }

  /** A part of a path as it may stand there. */
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

  /** Method and path without the query: what may be told. */
  String told() {
    int query = path.indexOf('?');
    return method + " " + (query < 0 ? path : path.substring(0, query));
  }
}
