package vn.htx.schedule;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server that answers as a test says: for faults that a real Airflow does not show when asked. */
public final class StubAirflow implements AutoCloseable {
  /** Bytes of a token without an end. */
  public static final String TOKEN = "{\"access_token\": \"plain-token\"}";

  /** What came in: {@code GET /path?query}, its Authorization header and its body. */
  public record Request(String line, String authorization, String body) {}

  /** An answer; a status of 0 breaks the connection off; one that stalls sends its body and then falls silent. */
  public record Reply(int status, String body, String retryAfter, boolean stalls) {
    public static Reply ok(String body) {
      return of(200, body);
    }

    public static Reply of(int status, String body) {
      return new Reply(status, body, "", false);
    }

    public static Reply busy(String body, String retryAfter) {
      return new Reply(429, body, retryAfter, false);
    }

    public static Reply stalled(String body) {
      return new Reply(200, body, "", true);
    }

    public static Reply hangUp() {
      return of(0, "");
    }
  }

  /** Decides the answer to a request. */
  @FunctionalInterface
  public interface Script {
    Reply answer(Request request) throws InterruptedException;
  }

  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public StubAirflow(Script script) {
    this(plain(), script);
  }

  StubAirflow(HttpServer server, Script script) {
    this.server = server;
    server.setExecutor(Executors.newCachedThreadPool(task -> {
      var thread = new Thread(task);
      thread.setDaemon(true);
      return thread;
    }));
    server.createContext("/", exchange -> serve(exchange, script));
    server.start();
  }

  private static HttpServer plain() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void serve(HttpExchange exchange, Script script) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var request = new Request(
        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
            .orElse("-"),
        body);
    requests.add(request);
    try (exchange) {
      Reply reply = script.answer(request);
      if (reply.status() == 0) {
        return;
      }
      if (!reply.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().add("Retry-After", reply.retryAfter());
      }
      byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      int length = reply.stalls() ? 0 /* not known */ : bytes.length == 0 ? -1 : bytes.length;
      exchange.sendResponseHeaders(reply.status(), length);
      exchange.getResponseBody().write(bytes);
      if (reply.stalls()) {
        exchange.getResponseBody().flush();
        Thread.sleep(5_000);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  int port() {
    return server.getAddress().getPort();
  }

  public List<Request> requests() {
    return requests;
  }

  /** The requests' first lines. */
  public List<String> lines() {
    return requests.stream().map(Request::line).toList();
  }

  /** A client with short limits and pauses of no length. */
  Airflow client(Access.Credentials credentials, List<Duration> pauses) {
    return new Airflow(
        new Access(
            address(),
            credentials,
            Optional.empty(),
            Duration.ofSeconds(1),
            Duration.ofMillis(800)),
        pauses::add);
  }

  Airflow client() {
    return client(new Access.Credentials.Token("ready"), new CopyOnWriteArrayList<>());
  }

  Airflow client(URI address, Path authority) {
    return new Airflow(
        new Access(
            address,
            new Access.Credentials.Token("ready"),
            Optional.of(authority),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4)),
        length -> {});
  }

  /** A run as the server tells it. */
  public static String run(String id, String state, String conf) {
    return """
        {"dag_id": "htx_nightly", "dag_run_id": "%s", "run_type": "manual", "state": "%s", "run_after": "2026-11-23T02:00:00Z",
         "start_date": "2026-11-23T02:00:01Z", "end_date": null, "conf": %s}""".formatted(id, state, conf);
  }

  /** A page of a list. */
  public static String page(String field, int total, String... items) {
    return "{\"%s\": [%s], \"total_entries\": %d}".formatted(field, String.join(",", items), total);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
