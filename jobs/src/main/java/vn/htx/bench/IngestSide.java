package vn.htx.bench;

/** The programs that read and check the same file. */
public enum IngestSide {
  OURS("HTX"),
  SPARK("Spark SQL"),
  DUCKDB("DuckDB");

  private final String label;

  IngestSide(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
