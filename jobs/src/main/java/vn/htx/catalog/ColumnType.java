package vn.htx.catalog;

/** What a column can hold, with its SQL type as DuckDB and Spark both understand it. */
public enum ColumnType {
  TEXT("VARCHAR"),
  INTEGER("INTEGER"),
  LONG("BIGINT"),
  /** Đồng, whole. */
  MONEY("DECIMAL(20,0)"),
  /** Square metres, two decimals. */
  AREA("DECIMAL(16,2)"),
  /** A share between 0 and 1 as written in files, or a percentage with decimals. */
  DECIMAL("DECIMAL(18,6)"),
  /** Numerators and denominators, wide enough for sums of money and of areas. */
  AMOUNT("DECIMAL(26,4)"),
  /** Only what a last formula yields. */
  DOUBLE("DOUBLE"),
  DATE("DATE"),
  BOOLEAN("BOOLEAN");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  public String sql() {
    return sql;
  }
}
