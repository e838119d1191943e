package vn.htx.dashboard.serve.visit;

/** A file, or an answer for programs, of every version. What is asked for stands in its address. */
public interface Download {
  /** Where it is within a version; parts in braces are parameters. */
  String path();

  /** Whether making it takes as long as reading many rows, so that only a few are made at once. */
  default boolean isHeavy() {
    return true;
  }

  /** The same in the form that a program would rather have, of those it names in its header Accept. */
  default Download preferred(String accepted) {
    return this;
  }

  /**
   * What is given for an address.
   *
   * @throws Refusal when there is no such thing
   */
  Delivery delivery(Visit visit);
}
