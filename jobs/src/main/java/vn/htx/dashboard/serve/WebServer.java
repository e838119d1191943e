package vn.htx.dashboard.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.htx.dashboard.serve.account.Accounts;
import vn.htx.dashboard.serve.account.Borrowers;
import vn.htx.dashboard.serve.account.Passwords;
import vn.htx.dashboard.serve.api.Api;
import vn.htx.dashboard.serve.desk.Desk;
import vn.htx.dashboard.serve.desk.DeskPages;
import vn.htx.dashboard.serve.download.Downloads;
import vn.htx.dashboard.serve.entrance.Entrance;
import vn.htx.dashboard.serve.entrance.Listening;
import vn.htx.dashboard.serve.entrance.LoginPages;
import vn.htx.dashboard.serve.view.Revisions;
import vn.htx.dashboard.serve.view.Views;
import vn.htx.dashboard.serve.visit.Address;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Edition;
import vn.htx.dashboard.serve.visit.Page;
import vn.htx.dashboard.serve.visit.Pairs;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.HtxException;
import vn.htx.model.Language;
import vn.htx.model.Problem;
import vn.htx.page.FilterRefused;
import vn.htx.page.NoSuchPage;
import vn.htx.page.extract.Filters;
import vn.htx.page.indicator.IndicatorPage;

/**
 * Serves the pages of the published version, of the next one from the moment it is published, and of older ones under
 * {@code /v/<version>/}.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final String VERSION = "version";
  private static final String HTML = "text/html; charset=utf-8";
  /** So that an address that is too long by far is refused by us, who say what is wrong with it. */
  private static final int LONGEST_HEADER = 65_536;

  private static final String FROZEN = "/v/{version}";

  private final Published published;
  private final Editions editions;
  private final Pairs pairs;
  private final Views.Declared declared;
  private final Setting setting;
  private final Entrance entrance;
  private final Dispatch dispatch = new Dispatch();
  private final Javalin javalin;

  /**
   * Where and to whom it is served.
   *
   * @param borrowers whom fund officers see beside loans
   * @param desk where clerks bring files; empty where nobody does
   * @param clock for what lasts and what must wait
   */
  public record Setting(
      Listening listening,
      Accounts accounts,
      Borrowers borrowers,
      Optional<Desk> desk,
      InstantSource clock) {}

  private WebServer(Published published, Views.Declared declared, Setting setting) {
    this.published = published;
    this.editions = new Editions(published);
    this.pairs = new Pairs(id -> published.find(id).map(Published.Version::database));
    this.declared = declared;
    this.setting = setting;
    this.entrance = new Entrance(setting.listening(), setting.accounts(), setting.clock());
    this.javalin = Javalin.create(this::configure);
  }

  /** Serves this machine alone, without accounts: nothing lasts there and nobody waits. */
  public static WebServer start(Published published, Views.Declared declared, int port) {
    var here = new Setting(
        Listening.here(port), Accounts.NONE, Borrowers.NONE, Optional.empty(), () -> Instant.EPOCH);
    return start(published, declared, here);
  }

  /**
   * Starts to serve.
   *
   * @throws HtxException when the port is in use
   */
  public static WebServer start(Published published, Views.Declared declared, Setting setting) {
    var server = new WebServer(published, declared, setting);
    try {
      server.javalin.start();
    } catch (JavalinBindException taken) {
      throw HtxException.transientFault(
          Problem.of(
                  "Cổng này đang được dùng, hoặc máy này không có địa chỉ đó",
                  "The port is in use, or this machine has no such address")
              .at(setting.listening().host())
              .found(String.valueOf(setting.listening().port()))
              .todo("chọn cổng khác bằng --port", "choose another by --port"),
          taken);
    }
    return server;
  }

  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
    setting.desk().ifPresent(Desk::close);
    pairs.close();
    editions.close();
  }

  private void configure(JavalinConfig config) {
    config.jetty.host = setting.listening().host();
    config.jetty.port = setting.listening().port();
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setRequestHeaderSize(LONGEST_HEADER);
    });
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    routes(config.routes);
  }

  private void routes(RoutesConfig routes) {
    routes.before(Protection::addHeaders);
    routes.before(request -> entrance.admit(request, WebServer::isForAll));
    routes.before(Protection::addOfTls);
    new LoginPages(entrance, Passwords.usual(), setting.clock()).serve(routes);
    setting.desk().ifPresent(desk -> new DeskPages(desk, entrance).serve(routes));
    var revisions = new Revisions(published.archive(), pairs);
    Views.all(declared, published.archive(), revisions, setting.borrowers())
        .forEach(page -> serve(
            routes,
            page.path(),
            (request, edition, version) -> show(request, edition, version, page)));
    Stream.concat(
            Downloads.all(declared, published.archive(), revisions).stream(), Api.all().stream())
        .forEach(download -> serve(
            routes,
            download.path(),
            (request, edition, version) -> handOut(request, edition, version, download)));
    Assets.serve(routes);
    Stream.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE)
        .forEach(method -> routes.addHttpHandler(method, "/*", request -> {
          throw Refusal.notAllowed();
        }));
    refusals(routes);
  }

  /** What people see before they are known: the login page, and the files that all pages use. */
  private static boolean isForAll(String path) {
    return LoginPages.isForAll(path) || Assets.has(path);
  }

  /** What answers a request for something of a version; the id is empty for the published one. */
  @FunctionalInterface
  private interface Answering {
    void answer(Context request, Edition edition, Optional<String> version) throws IOException;
  }

  /** Something of the published version and, under an address of its own, of each version. */
  private void serve(RoutesConfig routes, String path, Answering answering) {
    routes.get(path, request -> answering.answer(request, editions.current(), Optional.empty()));
    routes.get(FROZEN + path, request -> {
      String id = request.pathParam(VERSION);
      Edition edition = editions.find(id).orElseThrow(Refusal::noSuchVersion);
      answering.answer(request, edition, Optional.of(id));
    });
  }

  /** Shows a page; what was chosen on it stays in its address, and nothing else does. */
  private static void show(Context request, Edition edition, Optional<String> version, Page page) {
    var state = new TreeMap<>(asked(request));
    if (page.refusesOtherNames()) {
      Filters.require(page.state(), state);
    }
    state.keySet().retainAll(page.state());
    request
        .contentType(HTML)
        .result(page.shown(visit(request, edition, version, state)).html());
  }

  private void handOut(
      Context request, Edition edition, Optional<String> version, Download download)
      throws IOException {
    Entrance.requireOwnLink(request);
    Download preferred =
        Optional.ofNullable(request.header("Accept")).map(download::preferred).orElse(download);
    dispatch.handOut(request, visit(request, edition, version, asked(request)), preferred);
  }

  private static Visit visit(
      Context request, Edition edition, Optional<String> version, Map<String, String> state) {
    String path =
        version.map(id -> request.path().substring(("/v/" + id).length())).orElseGet(request::path);
    return new Visit(
        edition,
        new Address(version, path.isEmpty() ? "/" : path, state, language(request)),
        request.pathParamMap(),
        Entrance.caller(request));
  }

  /** What is asked for besides the language, with a comma between several values of one name. */
  private static Map<String, String> asked(Context request) {
    var asked = new TreeMap<String, String>();
    request.queryParamMap().forEach((name, values) -> {
      String text = String.join(",", values);
      if (!text.isEmpty() && !name.equals(Address.LANGUAGE)) {
        asked.put(name, text);
      }
    });
    return asked;
  }

  private static void html(Context request, String text) {
    request.contentType(HTML).result(text);
  }

  /** A person is led to the login page; a program, and a form whose session ended, is told. */
  private void sendToLogin(Context request) {
    boolean isPage = Entrance.isReading(request) && !Api.isAnswering(request.path());
    if (isPage && setting.accounts().exist()) {
      LoginPages.send(request, language(request));
    } else {
      refuse(Refusal.loginNeeded(), request);
    }
  }

  private void refusals(RoutesConfig routes) {
    routes.exception(Refusal.class, (refusal, request) -> refuse(refusal, request));
    routes.exception(Entrance.LoginNeeded.class, (unknown, request) -> sendToLogin(request));
    routes.exception(
        IndicatorPage.NoSuchFigures.class,
        (missing, request) -> refuse(Refusal.noSuchFigures(), request));
    routes.exception(
        FilterRefused.class,
        (unknown, request) -> refuse(Refusal.unknown(unknown.problem()), request));
    routes.exception(
        NoSuchPage.class,
        (missing, request) -> refuse(Refusal.with(404, missing.problem()), request));
    routes.exception(HtxException.class, (fault, request) -> {
      LOG.error("{} could not be shown", request.path(), fault);
      refuse(Refusal.of(fault.problems().get(0)), request);
    });
    routes.exception(
        HttpResponseException.class,
        (refused, request) -> refuse(
            refused.getStatus() == 404 ? Refusal.noSuchPage() : Refusal.notAllowed(), request));
    routes.exception(Exception.class, (failure, request) -> {
      LOG.error("{} could not be shown", request.path(), failure);
      refuse(Refusal.failure(), request);
    });
  }

  private static Language language(Context request) {
    return Language.ofCode(Optional.ofNullable(request.queryParam(Address.LANGUAGE)));
  }

  private static void refuse(Refusal refusal, Context request) {
    request.status(refusal.status());
    refusal
        .retry()
        .ifPresent(wait -> request.header("Retry-After", String.valueOf(wait.toSeconds())));
    if (Api.isAnswering(request.path())) {
      request.contentType(Api.PROBLEM).result(Api.problem(refusal));
      return;
    }
    html(request, refusal.html(language(request), Entrance.caller(request)));
  }
}
