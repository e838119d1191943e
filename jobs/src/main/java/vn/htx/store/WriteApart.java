package vn.htx.store;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The part of a task that writes its rows into files by their first column. A file is told of only when it is whole, so
 * what a failed or repeated attempt wrote is never used.
 */
final class WriteApart implements FlatMapFunction<Iterator<Row>, WriteApart.Written> {
  private static final long serialVersionUID = 1L;

  private final String folder;
  private final HashMap<String, StructType> schemas;

  /** A finished file below the folder, and the key of its rows. */
  record Written(String key, String file) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  WriteApart(Path folder, Map<String, StructType> schemas) {
    this.folder = folder.toString();
    this.schemas = new HashMap<>(schemas);
  }

  @Override
  public Iterator<Written> call(Iterator<Row> rows) throws IOException {
    TaskContext task = TaskContext.get();
    List<Written> written = new ArrayList<>();
    Row next = rows.hasNext() ? rows.next() : null;
    while (next != null) {
      String key = next.getString(0);
      String name = "%s/%05d-%d-%d.parquet"
          .formatted(key, task.partitionId(), task.taskAttemptId(), written.size());
      Path file = Path.of(folder).resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      try (ParquetRows to = ParquetRows.create(file, Objects.requireNonNull(schemas.get(key)))) {
        while (next != null && next.getString(0).equals(key)) {
          to.write(next);
          next = rows.hasNext() ? rows.next() : null;
        }
      }
      written.add(new Written(key, name));
    }
    return written.iterator();
  }
}
