package vn.htx.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Sql;

/**
 * A query and the views that it names; it answers alike in both engines ({@link vn.htx.engine.SharedSql}).
 *
 * @param order columns by which the rows are written in order, nulls first, as long as little is read: to sort much
 *     takes as long again as to make it, and all who need an order ask for it when they read
 */
public record SqlQuery(String sql, List<String> order, Map<String, View> views) {
  /** What is made of more is not sorted. */
  private static final long MOST_SORTED_BYTES = 48L << 20;

  public SqlQuery {
    order = List.copyOf(order);
    views = Map.copyOf(views);
  }

  /** A query whose rows are in the order of some fields, with those of the views that its text names. */
  public static SqlQuery of(String sql, List<? extends Field> order, Map<String, View> views) {
    var named = new HashMap<>(views);
    named.keySet().removeIf(name -> !sql.contains(name));
    return new SqlQuery(sql, order.stream().map(Field::id).toList(), named);
  }

  /** The query with its order, unless what it reads is more than one thread sorts in a moment. */
  String inOrder() {
    return bytes() > MOST_SORTED_BYTES ? sql : Sql.inOrder(sql, order);
  }

  /** The bytes of the files that it reads. */
  public long bytes() {
    return views.values().stream().mapToLong(View::bytes).sum();
  }

  /** The rows of a view: files of one schema, or rows from memory; none when there is neither. */
  public record View(List<Path> files, List<Row> rows, StructType schema) {
    public View {
      files = List.copyOf(files);
      rows = List.copyOf(rows);
    }

    public View(List<Path> files, StructType schema) {
      this(files, List.of(), schema);
    }

    /** A view of a few rows from memory: as many as files, not as many as rows of data. */
    public static View listed(List<Row> rows, StructType schema) {
      return new View(List.of(), rows, schema);
    }

    /** The bytes of its files. */
    public long bytes() {
      return files.stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /** The same view with its rows written into a new file. */
    View written(Path file) throws IOException {
      return rows.isEmpty()
          ? this
          : new View(List.of(TableWriter.write(file, schema, rows)), schema);
    }
  }
}
