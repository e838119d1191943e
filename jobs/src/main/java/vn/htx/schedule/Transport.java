package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends requests. Every wait is limited; a temporary failure is followed by further attempts with growing pauses when
 * repeating does no harm; a refused token is renewed once.
 */
final class Transport {
  private static final int TRIES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private final Access access;
  private final HttpClient client;
  private final Authorization authorization;
  private final Pause pause;

  Transport(Access access, Pause pause) {
    this.access = access;
    this.pause = pause;
    HttpClient.Builder builder = HttpClient.newBuilder()
        .version(
            HttpClient.Version
                .HTTP_1_1) // an offer to upgrade would cause a warning in Airflow's log
        .followRedirects(HttpClient.Redirect.NEVER) // a token must not reach another host
        .connectTimeout(access.connect());
    access.authority().map(PrivateAuthority::trust).ifPresent(builder::sslContext);
    this.client = builder.build();
    this.authorization = Authorization.of(access.credentials(), this::exchange);
  }

  JsonNode json(Call call) {
    String text = answer(call);
    try {
      return AirflowJson.read(text);
    } catch (AirflowJson.Unexpected wrong) {
      throw new AirflowException(
          AirflowException.Kind.BROKEN, call.told(), 200, String.valueOf(wrong.getMessage()));
    }
  }

  /** Sends a request and returns the body of the answer. */
  String answer(Call call) {
    boolean renewed = false;
    for (int tried = 1; ; tried++) {
      AirflowException failure;
      Optional<Duration> asked = Optional.empty();
      try {
        HttpResponse<String> answer = exchange(call, authorization.header());
        if (answer.statusCode() / 100 == 2) {
          return answer.body();
        }
        failure = refusal(call, answer);
        asked = retryAfter(answer);
        if (answer.statusCode() == 401 && !renewed && authorization.renew()) {
          renewed = true;
          continue;
        }
      } catch (AirflowException unanswered) {
        failure = unanswered;
      }
      if (tried >= TRIES || !mayRepeat(call, failure)) {
        throw failure;
      }
      pause.quietly(asked.orElse(pauseAfter(tried)));
    }
  }

  /**
   * Passes the answer on line by line as it arrives. It may take long, but not pause for longer than the time limit.
   * Never repeated.
   */
  void lines(Call call, String accept, Consumer<String> told) {
    var lines = new Lines(told);
    HttpRequest request =
        request(call, authorization.header()).setHeader("Accept", accept).build();
    HttpResponse<String> answer = await(
        call,
        client.sendAsync(
            request,
            head -> head.statusCode() / 100 == 2
                ? HttpResponse.BodySubscribers.fromLineSubscriber(
                    lines, done -> "", StandardCharsets.UTF_8, null)
                : HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8)),
        lines::silent);
    if (answer.statusCode() / 100 != 2) {
      throw refusal(call, answer);
    }
  }

  /** The lines as they arrive, and the time since which none has arrived. */
  private static final class Lines implements Flow.Subscriber<String> {
    private final Consumer<String> told;
    private volatile long last = System.nanoTime();

    Lines(Consumer<String> told) {
      this.told = told;
    }

    Duration silent() {
      return Duration.ofNanos(System.nanoTime() - last);
    }

    @Override
    public void onSubscribe(Flow.Subscription lines) {
      lines.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      last = System.nanoTime();
      told.accept(line);
    }

    @Override
    public void onError(Throwable failure) {
      // The request's own future reports it.
    }

    @Override
    public void onComplete() {
      last = System.nanoTime();
    }
  }

  private HttpResponse<String> exchange(Call call, Optional<String> header) {
    return await(
        call,
        client.sendAsync(
            request(call, header).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)),
        access::answer);
  }

  private HttpRequest.Builder request(Call call, Optional<String> header) {
    String base = access.address().toString().replaceAll("/+$", "");
    HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(base + call.path()))
        .timeout(access.answer())
        .header("Accept", "application/json");
    header.ifPresent(value -> request.header("Authorization", value));
    call.body().ifPresent(body -> request.header("Content-Type", "application/json"));
    return request.method(
        call.method(),
        call.body()
            .map(HttpRequest.BodyPublishers::ofString)
            .orElseGet(HttpRequest.BodyPublishers::noBody));
  }

  /** The limit of the request itself ends with the headers; this one also covers silence while the body is read. */
  private HttpResponse<String> await(
      Call call, CompletableFuture<HttpResponse<String>> sent, Supplier<Duration> silent) {
    try {
      while (true) {
        try {
          return sent.get(access.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
          if (silent.get().compareTo(access.answer()) >= 0) {
            sent.cancel(true);
            throw AirflowException.unreachable(
                call.told(),
                new HttpTimeoutException(
                    "no answer within %s s".formatted(access.answer().toSeconds())));
          }
        }
      }
    } catch (ExecutionException failed) {
      throw AirflowException.unreachable(
          call.told(),
          failed.getCause() instanceof IOException io ? io : new IOException(failed.getCause()));
    } catch (InterruptedException stopped) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw AirflowException.unreachable(call.told(), stopped);
    }
  }

  private static boolean mayRepeat(Call call, AirflowException failure) {
    if (call.repeat() == Call.Repeat.ALWAYS) {
      return failure.mayPass();
    }
    boolean notTaken = failure.getCause() instanceof ConnectException;
    return notTaken || failure.status() == 429 || failure.status() == 503;
  }

  private static AirflowException refusal(Call call, HttpResponse<String> answer) {
    int status = answer.statusCode();
    AirflowException.Kind kind = switch (status) {
      case 401, 403 -> AirflowException.Kind.UNAUTHORIZED;
      case 404 -> AirflowException.Kind.NOT_FOUND;
      case 409 -> AirflowException.Kind.CONFLICT;
      case 429 -> AirflowException.Kind.BUSY;
      default -> status >= 500 ? AirflowException.Kind.BROKEN : AirflowException.Kind.INVALID;
    };
    return new AirflowException(kind, call.told(), status, Detail.of(answer.body()));
  }

  private static Optional<Duration> retryAfter(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,4}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
  }

  /**
   * A pause that doubles with each attempt, extended at random by up to a third, so that clients do not all return at
   * once.
   */
  private static Duration pauseAfter(int tried) {
    long base = FIRST_PAUSE.toMillis() << (tried - 1);
    return Duration.ofMillis(base + ThreadLocalRandom.current().nextLong(base / 3 + 1));
  }

  /** The path of an object of a DAG. */
  static String dag(String dagId, String... parts) {
    var path = new StringBuilder("/api/v2/dags/").append(Call.part(dagId));
    List.of(parts).forEach(part -> path.append('/').append(Call.part(part)));
    return path.toString();
  }
}
