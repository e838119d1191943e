package vn.htx.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL of both engines in statements: first {@code CREATE TEMP TABLE name AS …} for what is computed once and is few
 * beside what it was found among, such as keys that occur again; then the query, which may name these tables. In the
 * text every statement but the last ends a line with a semicolon.
 *
 * <p>An engine that knows how few they are need not sort and exchange all other rows to find those that match.
 */
public record SqlScript(List<Made> tables, String query) {
  private static final Pattern BETWEEN = Pattern.compile(";\\s*\\n");
  private static final Pattern TABLE =
      Pattern.compile("CREATE TEMP TABLE (\\w+) AS\\s+(.*)", Pattern.DOTALL);

  /** A table that is made once. */
  public record Made(String name, String query) {}

  public SqlScript {
    tables = List.copyOf(tables);
  }

  /**
   * The statements of a text.
   *
   * @throws IllegalArgumentException when one before the last makes no table
   */
  public static SqlScript of(String text) {
    List<String> statements = List.of(BETWEEN.split(text, -1));
    var tables = new ArrayList<Made>();
    for (String statement : statements.subList(0, statements.size() - 1)) {
      Matcher made = TABLE.matcher(statement.strip());
      if (!made.matches()) {
        throw new IllegalArgumentException("no table is made by: " + statement);
      }
      tables.add(new Made(made.group(1), made.group(2)));
    }
    return new SqlScript(tables, statements.get(statements.size() - 1));
  }
}
