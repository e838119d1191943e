package vn.htx.dashboard.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import vn.htx.page.SectionDeclaration;
import vn.htx.page.indicator.IndicatorPage;

/**
 * Serves the pages of the published version, of the next one from the moment it is published, and of older ones under
 * {@code /v/<version>/}. It listens on this machine alone.
 */
public final class WebServer implements AutoCloseable {
  /** Where it listens. */
  public static final String HOST = "127.0.0.1";

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final String VERSION = "version";
  private static final String FROZEN = "/v/{version}";

  private final Published published;
  private final Editions editions;
  private final Pairs pairs;
  private final List<SectionDeclaration> views;
  private final Javalin javalin;

  private WebServer(Published published, List<SectionDeclaration> views, int port) {
    this.published = published;
    this.editions = new Editions(published);
    this.pairs = new Pairs(id -> published.find(id).map(Published.Version::database));
    this.views = List.copyOf(views);
    this.javalin = Javalin.create(config -> configure(config, port));
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any that is free
   * @throws HtxException when it is in use
   */
  public static WebServer start(Published published, List<SectionDeclaration> views, int port) {
    var server = new WebServer(published, views, port);
    try {
      server.javalin.start();
    } catch (JavalinBindException taken) {
      throw HtxException.transientFault(
          Problem.of("Cổng này đang được dùng", "The port is in use")
              .at(HOST)
              .found(String.valueOf(port))
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
    pairs.close();
    editions.close();
  }

  private void configure(JavalinConfig config, int port) {
    config.jetty.host = HOST;
    config.jetty.port = port;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    routes(config.routes);
  }

  private void routes(RoutesConfig routes) {
    routes.before(Protection::addHeaders);
    routes.before(Protection::requireLoopbackName);
    Views.all(views, published.archive(), pairs).forEach(page -> serve(routes, page));
    Views.downloads(published.archive()).forEach(file -> serve(routes, file));
    Assets.serve(routes);
    Stream.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE)
        .forEach(method -> routes.addHttpHandler(method, "/*", request -> {
          throw Refusal.notAllowed();
        }));
    refusals(routes);
  }

  /** A page of the published version and, under an address of its own, of each version. */
  private void serve(RoutesConfig routes, Page page) {
    routes.get(page.path(), request -> show(request, editions.current(), Optional.empty(), page));
    routes.get(FROZEN + page.path(), request -> {
      String id = request.pathParam(VERSION);
      Edition edition = editions.find(id).orElseThrow(Refusal::noSuchVersion);
      show(request, edition, Optional.of(id), page);
    });
  }

  private void serve(RoutesConfig routes, Download file) {
    routes.get(
        file.path(),
        request -> send(
            request,
            file.content(visit(request, editions.current(), Optional.empty(), List.of()))));
    routes.get(FROZEN + file.path(), request -> {
      String id = request.pathParam(VERSION);
      Edition edition = editions.find(id).orElseThrow(Refusal::noSuchVersion);
      send(request, file.content(visit(request, edition, Optional.of(id), List.of())));
    });
  }

  private static void send(Context request, Download.Content file) throws IOException {
    request
        .contentType(file.type())
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(file.name()));
    file.writer().write(request.outputStream());
  }

  private static void show(Context request, Edition edition, Optional<String> version, Page page) {
    html(request, page.html(visit(request, edition, version, page.state())));
  }

  /** What was chosen on a page stays in its address, and nothing else does. */
  private static Visit visit(
      Context request, Edition edition, Optional<String> version, List<String> names) {
    var state = new TreeMap<String, String>();
    for (String name : names) {
      Optional.ofNullable(request.queryParam(name))
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> state.put(name, value));
    }
    String path =
        version.map(id -> request.path().substring(("/v/" + id).length())).orElseGet(request::path);
    var address = new Address(version, path.isEmpty() ? "/" : path, state, language(request));
    return new Visit(edition, address, request.pathParamMap());
  }

  private static void html(Context request, String text) {
    request.contentType("text/html; charset=utf-8").result(text);
  }

  private static void refusals(RoutesConfig routes) {
    routes.exception(Refusal.class, (refusal, request) -> refuse(refusal, request));
    routes.exception(
        IndicatorPage.NoSuchFigures.class,
        (missing, request) -> refuse(Refusal.noSuchFigures(), request));
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
    return Language.EN.code().equals(request.queryParam("lang")) ? Language.EN : Language.VI;
  }

  private static void refuse(Refusal refusal, Context request) {
    request.status(refusal.status());
    html(request, refusal.html(language(request)));
  }
}
