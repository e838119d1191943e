package vn.htx.catalog;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and values quoted for SQL. */
public final class Sql {
  private Sql() {}

  /** A text as a literal. */
  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** A table's or a column's name. */
  public static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A field's column. */
  public static String name(Field field) {
    return name(field.id());
  }

  /** Texts as literals, separated by commas. */
  public static String texts(Collection<String> values) {
    return values.stream().map(Sql::text).collect(Collectors.joining(", "));
  }

  /** Rows of texts as {@code VALUES} takes them. */
  public static String rows(Stream<List<String>> rows) {
    return rows.map(row -> "(%s)".formatted(texts(row))).collect(Collectors.joining(", "));
  }

  /** A query with its rows in the order of some columns, nulls first. */
  public static String inOrder(String query, List<String> columns) {
    return columns.isEmpty()
        ? query
        : query.stripTrailing()
            + columns.stream()
                .map(column -> name(column) + " NULLS FIRST")
                .collect(Collectors.joining(", ", "\nORDER BY ", ""));
  }

  /** Files as {@code read_parquet} takes several of them, between brackets. */
  public static String files(Collection<Path> files) {
    return texts(files.stream().map(Path::toString).toList());
  }
}
