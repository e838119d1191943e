package vn.htx.engine;

/** A day that the rows of a table may depend on. */
public enum Day {
  /** The day the figures stand for. */
  AS_OF,
  /** The day up to which bookings are known. */
  KNOWN_ON
}
