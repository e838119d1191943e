package vn.htx.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A query and the views that it names; it answers alike in both engines ({@link vn.htx.engine.SharedSql}). Its rows are
 * written in its order, if it has one.
 */
public record SqlQuery(String sql, Map<String, View> views) {
  public SqlQuery {
    views = Map.copyOf(views);
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
