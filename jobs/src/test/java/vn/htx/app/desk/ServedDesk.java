package vn.htx.app.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.htx.app.Domains;
import vn.htx.dashboard.serve.FormBrowser;
import vn.htx.dashboard.serve.Published;
import vn.htx.dashboard.serve.WebServer;
import vn.htx.dashboard.serve.account.Accounts;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.dashboard.serve.account.Role;
import vn.htx.dashboard.serve.entrance.Listening;
import vn.htx.dashboard.serve.entrance.TrustedProxy;
import vn.htx.dashboard.serve.view.Views;
import vn.htx.night.input.PageConfiguration;

/** A server of a workspace of which nothing need be published, and what a clerk does in a browser. */
final class ServedDesk implements AutoCloseable {
  private static final Pattern PLACE = Pattern.compile("/desk/upload/[0-9a-f]{32}");
  private static final Published NOTHING = new Published() {
    @Override
    public Optional<String> current() {
      return Optional.empty();
    }

    @Override
    public Optional<Version> find(String id) {
      return Optional.empty();
    }
  };

  private final WebServer server;
  private final FormBrowser browser;

  private ServedDesk(WebServer server) {
    this.server = server;
    this.browser = new FormBrowser(server.port());
  }

  /** To whoever sits at this machine. */
  static ServedDesk of(Path workspace, String... nightly) {
    return of(workspace, Listening.here(0), nightly);
  }

  /** To people with a role, whom a proxy names. */
  static ServedDesk to(Role role, Path workspace) {
    var proxy =
        new TrustedProxy(InetAddress.getLoopbackAddress(), TrustedProxy.USER_HEADER, Set.of(role));
    return of(workspace, new Listening(Listening.LOOPBACK, 0, Set.of(), Optional.of(proxy)));
  }

  private static ServedDesk of(Path workspace, Listening where, String... nightly) {
    var desk = new ClerksDesk(
        Domains.installation(),
        workspace,
        () -> PageConfiguration.load(Domains.installation(), workspace),
        () -> Instant.parse("2026-11-30T01:30:00Z"),
        List.of(nightly));
    return new ServedDesk(WebServer.start(
        NOTHING,
        new Views.Declared(List.of(), List.of()),
        new WebServer.Setting(
            where,
            Accounts.NONE,
            Borrowers.NONE,
            Optional.of(desk),
            () -> Instant.parse("2026-11-30T01:30:00Z"))));
  }

  FormBrowser browser() {
    return browser;
  }

  /** A second person's browser. */
  FormBrowser another() {
    return new FormBrowser(server.port());
  }

  /** Drops one file; the page that it waits on. */
  String drop(String name, byte[] content) throws IOException, InterruptedException {
    return drop(browser, name, content);
  }

  static String drop(FormBrowser browser, String name, byte[] content)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = browser.drop("/desk", "/desk/upload", Map.of(name, content));
    Matcher place = PLACE.matcher(answer.headers().firstValue("Location").orElse(""));
    if (!place.find()) {
      throw new IOException("not taken: %s %s".formatted(answer.statusCode(), answer.body()));
    }
    return place.group();
  }

  /** A page once nothing on it is being read any more. */
  String read(String page) throws IOException, InterruptedException {
    for (int i = 0; i < 600; i++) {
      HttpResponse<String> answer = browser.get(page);
      if (answer.headers().firstValue("Refresh").isEmpty()) {
        return answer.body();
      }
      Thread.sleep(50);
    }
    throw new IOException("still being read: " + page);
  }

  /** Sends one of a page's forms. */
  HttpResponse<String> submit(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    return browser.submit(page, page + action, fields);
  }

  @Override
  public void close() {
    server.close();
  }
}
