package vn.htx.dashboard.serve.account;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks for a page.
 *
 * @param name of the account, or by which the proxy knows the person; of somebody at this machine {@link #HERE}
 * @param isLoggedIn whether by a session, which the person can end
 */
public record Person(String name, Set<Role> roles, boolean isLoggedIn) {
  /** Whoever sits at this machine while nobody has an account. No account has this name. */
  public static final String HERE = "(máy này/this machine)";

  /** Somebody of whom nothing is known. */
  public static final Person NOBODY = new Person("", Set.of(), false);

  public Person {
    var some = EnumSet.noneOf(Role.class);
    some.addAll(roles);
    roles = Collections.unmodifiableSet(some);
  }

  /** Somebody at this machine. */
  public static Person here() {
    return new Person(HERE, Role.OF_THIS_MACHINE, false);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether the clerk's desk is open to the person. */
  public boolean worksAtTheDesk() {
    return is(Role.CLERK) || is(Role.OPERATOR);
  }

  /** Whether the person may see who took a loan. */
  public boolean seesBorrowers() {
    return is(Role.OFFICER);
  }

  /** Whether the person works with single cooperatives, and may see what they owe. */
  public boolean worksWithCooperatives() {
    return is(Role.PLANNER) || is(Role.OFFICER);
  }
}
