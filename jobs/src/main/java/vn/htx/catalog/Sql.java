package vn.htx.catalog;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

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

  /** Files as {@code read_parquet} takes several of them, between brackets. */
  public static String files(Collection<Path> files) {
    return files.stream().map(file -> text(file.toString())).collect(Collectors.joining(", "));
  }
}
