package vn.htx.dashboard.serve.entrance;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a server listens, and by which names it is asked.
 *
 * @param host address or name of this machine
 * @param port 0 for any that is free
 * @param names by which it answers besides those of this machine, in small letters
 */
public record Listening(String host, int port, Set<String> names, Optional<TrustedProxy> proxy) {
  /** This machine alone. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final Set<String> OF_THIS_MACHINE = Set.of(LOOPBACK, "localhost", "[::1]");

  public Listening {
    names = names.stream().map(Listening::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** On this machine alone. */
  public static Listening here(int port) {
    return new Listening(LOOPBACK, port, Set.of(), Optional.empty());
  }

  /** Whether nobody but programs of this machine can ask. A name that is not known is no loopback. */
  public boolean isLoopback() {
    try {
      return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /**
   * Whether it answers to a name. A page of elsewhere whose name was made to lead here must not read figures (DNS
   * rebinding); an address in digits is no such name.
   *
   * @param hostHeader as the browser sent it, with or without a port
   * @param localAddress at which the request came in
   */
  public boolean answersTo(String hostHeader, String localAddress) {
    String name = nameOf(hostHeader);
    return OF_THIS_MACHINE.contains(name)
        || names.contains(name)
        || name.equals(plain(host))
        || name.equals(localAddress)
        || name.equals("[%s]".formatted(localAddress));
  }

  /** The name in a Host header or an origin's authority, without the port. */
  static String nameOf(String authority) {
    return plain(authority.replaceFirst(":\\d+$", ""));
  }

  private static String plain(String name) {
    String small = name.strip().toLowerCase(Locale.ROOT);
    return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
  }
}
