package vn.htx.dashboard.serve.account;

/**
 * Who asks, and the token that the forms of the answer carry.
 *
 * @param formToken empty where the answer has no form that changes something
 */
public record Caller(Person person, String formToken) {
  /** Somebody of whom nothing is known. */
  public static final Caller UNKNOWN = new Caller(Person.NOBODY, "");
}
