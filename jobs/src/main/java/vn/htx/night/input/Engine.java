package vn.htx.night.input;

/** What runs the SQL of a night over much data: rules over many rows, facts and cells. Few rows are DuckDB's anyway. */
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
