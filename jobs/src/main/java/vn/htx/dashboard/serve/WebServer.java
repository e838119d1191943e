package vn.htx.dashboard.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.htx.catalog.Indicator;
import vn.htx.chart.draw.Typeface;
import vn.htx.dashboard.Site;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.HtxException;
import vn.htx.model.Language;
import vn.htx.model.Problem;
import vn.htx.model.UnitLevel;
import vn.htx.page.IndicatorList;
import vn.htx.page.IndicatorPage;
import vn.htx.page.Overview;
import vn.htx.page.PageData;
import vn.htx.page.Scope;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.UnitProfile;
import vn.htx.query.DuckDbReader;

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
  private static final String ID = "id";
  private static final List<UnitLevel> PROFILED =
      List.of(UnitLevel.CITY, UnitLevel.OLD_DISTRICT, UnitLevel.COMMUNE);

  private final Editions editions;
  private final List<SectionDeclaration> views;
  private final Javalin javalin;

  private WebServer(Published published, List<SectionDeclaration> views, int port) {
    this.editions = new Editions(published);
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
    pages().forEach(page -> serve(routes, page));
    routes.get("/style.css", request -> asset(request, "text/css", Site.style()));
    routes.get("/serve.css", request -> asset(request, "text/css", own("serve.css")));
    routes.get("/icon.svg", request -> asset(request, "image/svg+xml", own("icon.svg")));
    for (Typeface face : Typeface.values()) {
      routes.get(
          "/fonts/" + face.file(),
          request -> asset(request, "font/ttf", Typeface.bytes(face.file())));
    }
    Stream.of(HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE)
        .forEach(method -> routes.addHttpHandler(method, "/*", request -> {
          throw Refusal.notAllowed();
        }));
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

  /**
   * A page of every version.
   *
   * @param path within a version
   * @param state the names of what can be chosen on it
   */
  private record Page(String path, List<String> state, Function<Visit, String> made) {}

  private List<Page> pages() {
    return List.of(
        new Page(Frame.OVERVIEW.path(), List.of(), this::overview),
        new Page(Frame.INDICATORS.path(), List.of(), this::indicators),
        new Page(Frame.UNITS.path(), List.of(), this::units),
        new Page("/unit/{level}/{id}", List.of(), this::unit),
        new Page("/indicator/{id}", List.of("level", "period", "category"), this::indicator));
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

  /** A page of a version that someone looks at. */
  private record Visit(Edition edition, Address address, Map<String, String> parameters) {
    Frame frame(Bilingual title) {
      return new Frame(title, address, Optional.of(PageData.Heading.of(edition.scope())));
    }

    /** A part of the path by its name. */
    String parameter(String name) {
      return Optional.ofNullable(parameters.get(name)).orElseThrow();
    }

    <T> T read(Function<DuckDbReader, T> reading) {
      return edition.read(reading);
    }
  }

  /** Shows a page; what was chosen on it stays in its address, and nothing else does. */
  private static void show(Context request, Edition edition, Optional<String> version, Page page) {
    var state = new TreeMap<String, String>();
    for (String name : page.state()) {
      Optional.ofNullable(request.queryParam(name))
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> state.put(name, value));
    }
    String path =
        version.map(id -> request.path().substring(("/v/" + id).length())).orElseGet(request::path);
    var address = new Address(version, path.isEmpty() ? "/" : path, state, language(request));
    html(request, page.made().apply(new Visit(edition, address, request.pathParamMap())));
  }

  private static void html(Context request, String text) {
    request.contentType("text/html; charset=utf-8").result(text);
  }

  private String overview(Visit visit) {
    Scope scope = visit.edition().scope();
    Overview overview = visit.read(published -> Overview.of(published, scope, views));
    return Templates.overview(visit.frame(Frame.OVERVIEW.name()), overview);
  }

  private String indicators(Visit visit) {
    Scope scope = visit.edition().scope();
    IndicatorList list = visit.read(published -> IndicatorList.of(published, scope));
    return Templates.indicators(visit.frame(Frame.INDICATORS.name()), list);
  }

  private String units(Visit visit) {
    Scope scope = visit.edition().scope();
    Map<UnitLevel, List<UnitProfile.Unit>> levels = new LinkedHashMap<>();
    for (UnitLevel level : PROFILED) {
      levels.put(level, visit.read(published -> UnitProfile.all(published, scope, level)));
    }
    return Templates.units(visit.frame(Frame.UNITS.name()), levels);
  }

  private String unit(Visit visit) {
    Scope scope = visit.edition().scope();
    UnitLevel level = Coded.find(UnitLevel.class, visit.parameter("level"))
        .filter(PROFILED::contains)
        .orElseThrow(Refusal::noSuchUnit);
    UnitProfile profile = visit
        .read(published -> UnitProfile.of(published, scope, level, visit.parameter(ID)))
        .orElseThrow(Refusal::noSuchUnit);
    return Templates.unit(visit.frame(Bilingual.of(profile.name(), profile.name())), profile);
  }

  private String indicator(Visit visit) {
    Scope scope = visit.edition().scope();
    Indicator indicator = scope.catalog().indicators().stream()
        .filter(each -> each.id().equals(visit.parameter(ID)))
        .findFirst()
        .orElseThrow(Refusal::noSuchIndicator);
    SortedMap<String, String> state = visit.address().state();
    var asked = new IndicatorPage.Asked(
        Optional.ofNullable(state.get("level")),
        Optional.ofNullable(state.get("period")),
        Optional.ofNullable(state.get("category")));
    IndicatorPage page =
        visit.read(published -> IndicatorPage.of(published, scope, indicator, asked));
    return Templates.indicator(visit.frame(indicator.label()), page);
  }

  private static Language language(Context request) {
    return Language.EN.code().equals(request.queryParam("lang")) ? Language.EN : Language.VI;
  }

  private static void refuse(Refusal refusal, Context request) {
    var address = new Address(Optional.empty(), "/", Map.of(), language(request));
    var frame = new Frame(refusal.what(), address, Optional.empty());
    request.status(refusal.status());
    html(request, Templates.refusal(frame, refusal));
  }

  private static void asset(Context request, String type, byte[] content) {
    request.header("Cache-Control", "max-age=3600").contentType(type).result(content);
  }

  private static byte[] own(String file) throws IOException {
    try (InputStream in = Optional.ofNullable(WebServer.class.getResourceAsStream(file))
        .orElseThrow(() -> new IllegalStateException("the jar lacks " + file))) {
      return in.readAllBytes();
    }
  }
}
