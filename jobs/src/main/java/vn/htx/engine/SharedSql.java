package vn.htx.engine;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * The SQL that both engines read and answer alike: explicit casts, {@code STRING} for text, {@code min_by} and
 * {@code max_by}, {@code FILTER (WHERE …)}, {@code NOT EXISTS} rather than {@code NOT IN}; and these functions, which
 * each engine defines in its own way:
 *
 * <ul>
 *   <li>{@code whole_quotient(a, b)}: a ÷ b of whole numbers without the rest, as {@code BIGINT};
 *   <li>{@code hundredths(amount)}: a {@code DECIMAL(16,2)} as the {@code BIGINT} of its hundredths, which adds up ten
 *       times as fast in Spark; there exact below 2^51 of them, twenty million million;
 *   <li>{@code listed(texts)}: an array of texts, sorted and separated by spaces;
 *   <li>{@code months_after(day, months)}: the day that many months later, or the last of a month that is too short.
 * </ul>
 */
public final class SharedSql {
  /** The functions' definitions for DuckDB. */
  public static final List<String> OF_DUCKDB = List.of(
      """
      CREATE OR REPLACE MACRO whole_quotient(a, b) AS CAST(CAST(a AS HUGEINT) // CAST(b AS HUGEINT) AS BIGINT)""",
      "CREATE OR REPLACE MACRO hundredths(amount) AS CAST(amount * 100 AS BIGINT)",
      "CREATE OR REPLACE MACRO listed(texts) AS array_to_string(list_sort(texts), ' ')",
      """
      CREATE OR REPLACE MACRO months_after(day, months) AS CAST(day + to_months(CAST(months AS INTEGER)) AS DATE)""");

  private static final List<String> OF_SPARK = List.of("""
      CREATE TEMPORARY FUNCTION whole_quotient(a DECIMAL(38,0), b DECIMAL(38,0)) RETURNS BIGINT
      RETURN a DIV b""", """
      CREATE TEMPORARY FUNCTION hundredths(amount DECIMAL(16,2)) RETURNS BIGINT
      RETURN CAST(floor(CAST(amount AS DOUBLE) * 100 + 0.5) AS BIGINT)""", """
      CREATE TEMPORARY FUNCTION listed(texts ARRAY<STRING>) RETURNS STRING
      RETURN array_join(sort_array(texts), ' ')""", """
      CREATE TEMPORARY FUNCTION months_after(day DATE, months INT) RETURNS DATE
      RETURN add_months(day, months)""");

  private SharedSql() {}

  /** Makes a session read this SQL; once is enough. */
  public static void prepare(SparkSession session) {
    session.conf().set("spark.sql.ansi.enabled", "true");
    session.conf().set("spark.sql.ansi.doubleQuotedIdentifiers", "true");
    if (!session.catalog().functionExists("listed")) {
      OF_SPARK.forEach(session::sql);
    }
  }

  /** A query as Spark reads it. DuckDB is told which expressions to compute once; Spark decides by itself. */
  public static String ofSpark(String query) {
    return query.replace(" AS NOT MATERIALIZED (", " AS (").replace(" AS MATERIALIZED (", " AS (");
  }
}
