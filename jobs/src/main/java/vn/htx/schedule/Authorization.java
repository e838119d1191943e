package vn.htx.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The source of the Authorization header. */
interface Authorization {
  Optional<String> header();

  /** Prepares a new header after a refusal; false when it would be the same. */
  boolean renew();

  /** Sends a request once. */
  @FunctionalInterface
  interface Sender {
    HttpResponse<String> send(Call call, Optional<String> header);
  }

  static Authorization of(Access.Credentials credentials, Sender sender) {
    if (credentials instanceof Access.Credentials.Token token) {
      return fixed("Bearer " + token.secret());
    }
    if (credentials instanceof Access.Credentials.Basic basic) {
      byte[] pair = (basic.user() + ":" + basic.secret()).getBytes(StandardCharsets.UTF_8);
      return fixed("Basic " + Base64.getEncoder().encodeToString(pair));
    }
    Call asking = credentials instanceof Access.Credentials.Password password
        ? Call.post(
            TokenAsked.PATH, Map.of("username", password.user(), "password", password.secret()))
        : Call.get(TokenAsked.PATH);
    return new TokenAsked(asking, sender, InstantSource.system());
  }

  private static Authorization fixed(String header) {
    return new Authorization() {
      @Override
      public Optional<String> header() {
        return Optional.of(header);
      }

      @Override
      public boolean renew() {
        return false;
      }
    };
  }

  /** A token of the server's, requested when there is none or when it is about to expire. */
  final class TokenAsked implements Authorization {
    static final String PATH = "/auth/token";
    private static final Duration SPARE = Duration.ofMinutes(1);

    private final Call asking;
    private final Sender sender;
    private final InstantSource clock;
    private Optional<String> token = Optional.empty();
    private Instant renewAt = Instant.MAX;

    TokenAsked(Call asking, Sender sender, InstantSource clock) {
      this.asking = asking;
      this.sender = sender;
      this.clock = clock;
    }

    @Override
    public synchronized Optional<String> header() {
      if (token.isEmpty() || !clock.instant().isBefore(renewAt)) {
        ask();
      }
      return token.map(text -> "Bearer " + text);
    }

    @Override
    public synchronized boolean renew() {
      token = Optional.empty();
      return true;
    }

    private void ask() {
      HttpResponse<String> answer = sender.send(asking, Optional.empty());
      if (answer.statusCode() / 100 != 2) {
        boolean wrong = answer.statusCode() == 401 || answer.statusCode() == 403;
        throw new AirflowException(
            wrong ? AirflowException.Kind.UNAUTHORIZED : kind(answer.statusCode()),
            asking.told(),
            answer.statusCode(),
            Detail.of(answer.body()));
      }
      String text = read(answer.body());
      token = Optional.of(text);
      renewAt = renewal(text);
    }

    private static AirflowException.Kind kind(int status) {
      return status >= 500
          ? AirflowException.Kind.BROKEN
          : status == 429 ? AirflowException.Kind.BUSY : AirflowException.Kind.INVALID;
    }

    private String read(String body) {
      try {
        return AirflowJson.text(AirflowJson.read(body), "access_token");
      } catch (AirflowJson.Unexpected wrong) {
        throw new AirflowException(
            AirflowException.Kind.BROKEN, asking.told(), 200, "no access_token in the answer");
      }
    }

    /**
     * The time at which to request a new token: one minute, or a fifth of a short validity, before the expiry in the
     * token. A token without an expiry is used until it is refused.
     */
    private Instant renewal(String text) {
      String[] parts = text.split("\\.", -1);
      if (parts.length != 3) {
        return Instant.MAX;
      }
      try {
        JsonNode claims = AirflowJson.read(
            new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        if (!claims.path("exp").canConvertToLong()) {
          return Instant.MAX;
        }
        Instant end = Instant.ofEpochSecond(claims.path("exp").asLong());
        Duration fifth = Duration.between(clock.instant(), end).dividedBy(5);
        return end.minus(fifth.compareTo(SPARE) < 0 ? fifth : SPARE);
      } catch (IllegalArgumentException | AirflowJson.Unexpected unread) {
        return Instant.MAX;
      }
    }
  }
}
