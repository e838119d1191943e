package vn.htx.bench.land;

import java.util.Map;

/** The programs that compute the same figures from the same files. */
public enum LandSide {
  OURS("HTX", Map.of()),
  OURS_BY_SPARK("HTX --engine spark", Map.of()),
  DUCKDB("DuckDB SQL", Map.of("HTX_JIT", "full")),
  SPARK("Spark SQL", Map.of("HTX_JIT", "full", "HTX_HEAP", "4g"));

  private final String label;
  private final Map<String, String> environment;

  LandSide(String label, Map<String, String> environment) {
    this.label = label;
    this.environment = environment;
  }

  String label() {
    return label;
  }

  /** What its process has beside the machine's own environment. */
  Map<String, String> environment() {
    return environment;
  }

  boolean isOurs() {
    return this == OURS || this == OURS_BY_SPARK;
  }
}
