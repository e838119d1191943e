package vn.htx.night.input;

/** What runs the SQL of a night: rules over many rows, facts and cells. */
public enum Engine {
  /** DuckDB on one machine, Spark on a cluster. */
  AUTO,
  DUCKDB,
  SPARK;

  /** Whether Spark runs it where the session is of this master. */
  public boolean isSpark(String master) {
    return this == SPARK || (this == AUTO && !master.startsWith("local"));
  }
}
