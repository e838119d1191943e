package vn.htx.dashboard.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.dashboard.DemoVersion;
import vn.htx.dashboard.serve.account.Caller;
import vn.htx.dashboard.serve.visit.Address;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Edition;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.model.Language;

class DispatchTest {
  @TempDir
  private Path folder;

  /** A file that is made until the test lets it be done. */
  private record Slow(CountDownLatch begun, CountDownLatch done) implements Download {
    @Override
    public String path() {
      return "/slow";
    }

    @Override
    public Delivery delivery(Visit visit) {
      return Delivery.file("text/plain", "slow.txt", out -> {
        begun.countDown();
        try {
          done.await();
        } catch (InterruptedException ended) {
          Thread.currentThread().interrupt();
        }
        out.write('x');
      });
    }
  }

  @Test
  @Timeout(60)
  void whoeverAsksForAFileWhileEnoughAreMadeIsToldSoAndTheNextOneGetsIt() throws Exception {
    Path database = folder.resolve("demo.duckdb");
    DemoVersion.write(database, DemoVersion.FIGURES);
    var slow = new Slow(new CountDownLatch(1), new CountDownLatch(1));
    var dispatch = new Dispatch(1);
    try (Edition edition = Edition.open(DemoVersion.SCOPE, database, Map.of())) {
      var visit = new Visit(
          edition,
          new Address(Optional.empty(), "/slow", Map.of(), Language.VI),
          Map.of(),
          Caller.UNKNOWN);
      Javalin server = Javalin.create(config -> {
            config.jetty.port = 0;
            config.routes.get("/slow", request -> dispatch.handOut(request, visit, slow));
            config.routes.exception(
                Refusal.class, (refusal, request) -> request.status(refusal.status()));
          })
          .start();
      try {
        CompletableFuture<HttpResponse<String>> first = get(server);
        slow.begun().await();
        assertThat(get(server).join().statusCode()).isEqualTo(503);

        slow.done().countDown();
        assertThat(first.join().body()).isEqualTo("x");
        assertThat(get(server).join().statusCode()).isEqualTo(200);
      } finally {
        slow.done().countDown();
        server.stop();
      }
    }
  }

  private static CompletableFuture<HttpResponse<String>> get(Javalin server) {
    return HttpClient.newHttpClient()
        .sendAsync(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/slow".formatted(server.port())))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .orTimeout(20, TimeUnit.SECONDS);
  }
}
