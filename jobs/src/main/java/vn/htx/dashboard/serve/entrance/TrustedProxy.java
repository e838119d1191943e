package vn.htx.dashboard.serve.entrance;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import vn.htx.dashboard.serve.account.Role;

/**
 * A proxy in front that has asked people who they are, perhaps by a second factor. What its headers say is believed of
 * requests that come from its address, and of no others.
 *
 * @param address from which it asks
 * @param userHeader the header in which it names the person; it must drop what the browser sent under this name
 * @param roles of a person who has no account here
 */
public record TrustedProxy(InetAddress address, String userHeader, Set<Role> roles) {
  /** The usual header. */
  public static final String USER_HEADER = "X-Remote-User";

  public TrustedProxy {
    roles = Set.copyOf(roles);
  }

  /** Whether a request came from it. */
  boolean isAt(String peer) {
    try {
      return InetAddress.getByName(peer).equals(address); // digits: nothing is looked up
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}
