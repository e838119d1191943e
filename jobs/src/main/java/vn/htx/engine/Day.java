package vn.htx.engine;

/** A day that the rows of a table may depend on. */
public enum Day {
  /** The day that the figures describe: the as-of day. */
  AS_OF,
  /** The last day whose bookings are taken into account. */
  KNOWN_ON
}
