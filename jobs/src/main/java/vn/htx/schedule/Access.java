package vn.htx.schedule;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How an Airflow is reached.
 *
 * @param address of its web server, without {@code /api}; a path of its own, as behind a proxy, stays
 * @param authority a PEM file with the certificates of a private authority; empty for those that Java trusts
 * @param connect how long a connection may take
 * @param answer how long one answer may take, its body included
 */
public record Access(
    URI address,
    Credentials credentials,
    Optional<Path> authority,
    Duration connect,
    Duration answer) {

  /** With the time limits that fit a server nearby. */
  public static Access of(URI address, Credentials credentials, Optional<Path> authority) {
    return new Access(
        address, credentials, authority, Duration.ofSeconds(5), Duration.ofSeconds(30));
  }

  /** What the server asks for. No secret shows in {@code toString}. */
  public sealed interface Credentials {
    /** A user of Airflow's own: a token is asked for, and again before it ends. */
    record Password(String user, String secret) implements Credentials {
      @Override
      public String toString() {
        return "user " + user;
      }
    }

    /** A token from elsewhere; it is used until it is refused. */
    record Token(String secret) implements Credentials {
      @Override
      public String toString() {
        return "a token";
      }
    }

    /** For a proxy in front that takes user and password with every request. */
    record Basic(String user, String secret) implements Credentials {
      @Override
      public String toString() {
        return "user %s at the proxy".formatted(user);
      }
    }

    /** None: a server where everyone is an administrator hands a token to anyone. */
    record Open() implements Credentials {
      @Override
      public String toString() {
        return "nobody";
      }
    }
  }
}
