package vn.htx.dashboard.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Visit;

/**
 * Hands out downloads: whole or not at all, to nobody's page but ours, and of the heavy ones a few at once. Each is
 * made in a file first, so that neither its size nor a slow line keeps memory or a connection to the database.
 */
final class Dispatch {
  private static final int HEAVY_AT_ONCE = 2;

  private final Semaphore heavy;

  Dispatch() {
    this(HEAVY_AT_ONCE);
  }

  Dispatch(int heavyAtOnce) {
    this.heavy = new Semaphore(heavyAtOnce);
  }

  /**
   * Answers a request.
   *
   * @throws Refusal when there is no such thing, or too many are made at once
   */
  void handOut(Context request, Visit visit, Download download) throws IOException {
    if (!download.isHeavy()) {
      answer(request, download.delivery(visit));
      return;
    }
    if (!heavy.tryAcquire()) {
      throw Refusal.busy();
    }
    try {
      answer(request, download.delivery(visit));
    } finally {
      heavy.release();
    }
  }

  private static void answer(Context request, Delivery delivery) throws IOException {
    Path made = Files.createTempFile("htx", null);
    try {
      try (OutputStream out = Files.newOutputStream(made)) {
        delivery.content().write(out);
      }
      request.contentType(delivery.type());
      delivery
          .fileName()
          .ifPresent(name ->
              request.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name)));
      delivery.headers().forEach(request::header);
      request.result(Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(made);
      throw failed;
    }
  }
}
