package vn.htx.schedule;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach an Airflow server.
 *
 * @param address of its web server, without {@code /api}; a path of its own, as behind a proxy, is kept
 * @param authority a PEM file with the certificates of a private authority; empty to use those that Java trusts
 * @param connect time limit for a connection
 * @param answer time limit for one answer including its body
 */
public record Access(
    URI address,
    Credentials credentials,
    Optional<Path> authority,
    Duration connect,
    Duration answer) {

  /** Access with time limits that suit a server nearby. */
  public static Access of(URI address, Credentials credentials, Optional<Path> authority) {
    return new Access(
        address, credentials, authority, Duration.ofSeconds(5), Duration.ofSeconds(30));
  }

  /** The credentials that the server requires. No secret appears in {@code toString}. */
  public sealed interface Credentials {
    /** A user known to Airflow: a token is requested with it, and again before the token expires. */
    record Password(String user, String secret) implements Credentials {
      @Override
      public String toString() {
        return "user " + user;
      }
    }

    /** A token from elsewhere, used until it is refused. */
    record Token(String secret) implements Credentials {
      @Override
      public String toString() {
        return "a token";
      }
    }

    /** User and password for a proxy in front, sent with every request. */
    record Basic(String user, String secret) implements Credentials {
      @Override
      public String toString() {
        return "user %s at the proxy".formatted(user);
      }
    }

    /** No credentials: a server on which everyone is an administrator gives a token to anyone. */
    record Open() implements Credentials {
      @Override
      public String toString() {
        return "nobody";
      }
    }
  }
}
