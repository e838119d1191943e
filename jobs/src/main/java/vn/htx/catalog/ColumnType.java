package vn.htx.catalog;

/** What a column can hold, with its SQL type as DuckDB and Spark both understand it. */
public enum ColumnType {
  TEXT("VARCHAR"),
  INTEGER("INTEGER"),
  LONG("BIGINT"),
  /** Đồng, whole. */
  MONEY(20, 0),
  /** Square metres, two decimals. */
  AREA(16, 2),
  /** A share between 0 and 1 as written in files, or a percentage with decimals. */
  DECIMAL(18, 6),
  /** Numerators and denominators, wide enough for sums of money and of areas. */
  AMOUNT(26, 4),
  /** Only for results of a last formula; sums use exact types. */
  DOUBLE("DOUBLE"),
  DATE("DATE"),
  BOOLEAN("BOOLEAN");

  private final String sql;
  private final int digits;
  private final int decimals;

  ColumnType(String sql) {
    this.sql = sql;
    this.digits = 0;
    this.decimals = 0;
  }

  ColumnType(int digits, int decimals) {
    this.sql = "DECIMAL(%s,%s)".formatted(digits, decimals);
    this.digits = digits;
    this.decimals = decimals;
  }

  public String sql() {
    return sql;
  }

  /** Most digits of a decimal number, decimals included; 0 for other types. */
  public int digits() {
    return digits;
  }

  /** How many of the digits are decimals. */
  public int decimals() {
    return decimals;
  }
}
