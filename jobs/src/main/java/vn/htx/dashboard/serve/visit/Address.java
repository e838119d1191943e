package vn.htx.dashboard.serve.visit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.htx.model.Language;

/**
 * The address of a page: a link is the view.
 *
 * @param version whose page it is; empty for the version that is published when the address is opened
 * @param path within a version; begins with a slash
 * @param state what was chosen on the page, in the order of names
 */
public record Address(
    Optional<String> version, String path, Map<String, String> state, Language language) {
  /** The name of the language in an address. */
  public static final String LANGUAGE = "lang";

  public Address {
    state = Collections.unmodifiableMap(new TreeMap<>(state));
  }

  /** Another page of the same version in the same language, with something chosen on it. */
  public Address to(String otherPath, Map<String, String> chosen) {
    return new Address(version, otherPath, chosen, language);
  }

  /** The same page of a certain version. */
  public Address at(String certain) {
    return new Address(Optional.of(certain), path, state, language);
  }

  /** The same page of whichever version is published. */
  Address ofLatest() {
    return new Address(Optional.empty(), path, state, language);
  }

  /** The same page in the other language. */
  Address translated() {
    return new Address(version, path, state, language.other());
  }

  /** As it stands in a link. */
  @Override
  public String toString() {
    var query = new TreeMap<>(state);
    if (language != Language.VI) {
      query.put(LANGUAGE, language.code());
    }
    return version.map(id -> "/v/" + id).orElse("")
        + path
        + query.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
