package vn.htx.dashboard.serve.entrance;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.htx.dashboard.serve.account.Secrets;

/**
 * The cookies: of a session, and of a browser without one that is shown a form. Both last until the browser is closed,
 * no script reads them, and no other site's form sends them.
 */
final class Cookies {
  /** Kept by browsers for this very host and path alone, and sent by TLS only. */
  private static final String HOST_ONLY = "__Host-";

  private static final String SESSION = "htx-session";
  private static final String FORM = "htx-form";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

  private Cookies() {}

  static Optional<String> session(Context request, boolean secure) {
    return find(request, name(SESSION, secure));
  }

  static void keepSession(Context request, boolean secure, String id) {
    keep(request, name(SESSION, secure), id, secure);
  }

  static void dropSession(Context request, boolean secure) {
    drop(request, name(SESSION, secure), secure);
  }

  /** The id of a browser without a session; a new one is kept from this answer on. */
  static String form(Context request, boolean secure) {
    String name = name(FORM, secure);
    return find(request, name).orElseGet(() -> {
      String id = Secrets.newId();
      keep(request, name, id, secure);
      return id;
    });
  }

  static Optional<String> findForm(Context request, boolean secure) {
    return find(request, name(FORM, secure));
  }

  static void dropForm(Context request, boolean secure) {
    drop(request, name(FORM, secure), secure);
  }

  private static Optional<String> find(Context request, String name) {
    return Optional.ofNullable(request.cookie(name)).filter(id -> ID.matcher(id).matches());
  }

  private static void keep(Context request, String name, String id, boolean secure) {
    request.cookie(cookie(name, id, -1, secure));
  }

  private static void drop(Context request, String name, boolean secure) {
    request.cookie(cookie(name, "", 0, secure));
  }

  /** @param age in seconds; below 0 until the browser is closed */
  private static Cookie cookie(String name, String value, int age, boolean secure) {
    var cookie = new Cookie(name, value, "/", age, secure, true);
    cookie.setSameSite(SameSite.LAX);
    return cookie;
  }

  private static String name(String name, boolean secure) {
    return secure ? HOST_ONLY + name : name;
  }
}
