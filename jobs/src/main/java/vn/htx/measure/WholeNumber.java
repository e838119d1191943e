package vn.htx.measure;

/** Fractions as whole numbers, in the SQL of both engines. */
public final class WholeNumber {
  /** Decimals of an index or a score. */
  public static final int INDEX = 9;

  private WholeNumber() {}

  /** A floating-point column times 10^{@value #INDEX}, rounded, halves up; null where it is null. */
  public static String of(String column) {
    return "CAST(floor(%s * 1e%s + 0.5) AS BIGINT)".formatted(column, INDEX);
  }
}
