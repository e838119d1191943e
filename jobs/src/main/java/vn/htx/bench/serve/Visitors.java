package vn.htx.bench.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** People who open pages of a server, each one page at a time. What they open is drawn from a seed. */
public final class Visitors {
  private static final long SEED = 20_260_630;
  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final URI server;
  /** The addresses of each page. */
  private final List<List<ServedPage.View>> pages;

  private final HttpClient browser = HttpClient.newBuilder()
      .version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(PATIENCE)
      .build();

  /**
   * Knows what may be opened.
   *
   * @param pages the addresses of each page, one at least
   */
  public Visitors(URI server, List<List<ServedPage.View>> pages) {
    this.server = server;
    this.pages = List.copyOf(pages);
  }

  /**
   * An answer.
   *
   * @param nanos from the click to the last byte
   * @param bytes of the page
   */
  public record Seen(ServedPage page, int status, long nanos, int bytes) {
    public boolean isRefused() {
      return status != OK;
    }
  }

  /** One person who opens a page as soon as the one before is there: every page so many times. */
  public List<Seen> alone(int times) throws IOException, InterruptedException {
    var seen = new ArrayList<Seen>();
    for (int round = 0; round < times; round++) {
      for (ServedPage.View view : round(0, round)) {
        seen.add(open(view));
      }
    }
    return seen;
  }

  /**
   * Planners who each click at a certain pace, from a moment of their own on. Who waits for a page longer than that
   * clicks when it is there.
   */
  public List<Seen> planners(int people, Duration pace, Duration time)
      throws IOException, InterruptedException {
    ExecutorService desks = Executors.newFixedThreadPool(people);
    try {
      long begun = System.nanoTime();
      var working = new ArrayList<Future<List<Seen>>>();
      for (int person = 0; person < people; person++) {
        int who = person;
        long first = begun + begins(who, people, pace);
        working.add(desks.submit(() -> work(who, pace, first, begun + time.toNanos())));
      }
      var seen = new ArrayList<Seen>();
      for (Future<List<Seen>> each : working) {
        seen.addAll(each.get());
      }
      return seen;
    } catch (ExecutionException failed) {
      throw new IOException("a planner got no answer", failed);
    } finally {
      desks.shutdownNow();
    }
  }

  /** When a planner first clicks, in nanoseconds: all of them evenly over the time between two clicks of one. */
  static long begins(int who, int people, Duration pace) {
    return pace.toNanos() * who / people;
  }

  private List<Seen> work(int who, Duration pace, long first, long end)
      throws IOException, InterruptedException {
    var seen = new ArrayList<Seen>();
    long next = first;
    for (int round = 0; next < end; round++) {
      for (ServedPage.View view : round(who, round)) {
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        if (System.nanoTime() >= end) {
          return seen;
        }
        seen.add(open(view));
        next = Math.max(next + pace.toNanos(), System.nanoTime());
      }
    }
    return seen;
  }

  /** Every page once, at the next of its addresses, in an order of this round. */
  private List<ServedPage.View> round(int who, int round) {
    var order = new ArrayList<ServedPage.View>();
    pages.forEach(addresses -> order.add(addresses.get((who + round) % addresses.size())));
    Collections.shuffle(order, new Random(mixed(SEED + 1_000L * who + round)));
    return order;
  }

  /** Seeds that lie close together give {@link Random} much the same first numbers. */
  private static long mixed(long seed) {
    return new SplittableRandom(seed).nextLong();
  }

  private Seen open(ServedPage.View view) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(view.address())).timeout(PATIENCE).build();
    long begun = System.nanoTime();
    HttpResponse<byte[]> answer = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return new Seen(
        view.page(), answer.statusCode(), System.nanoTime() - begun, answer.body().length);
  }
}
