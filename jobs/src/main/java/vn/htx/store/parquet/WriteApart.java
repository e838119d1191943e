package vn.htx.store.parquet;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The part of a task that distributes its rows to files by their first two cells, the key of a table and the number of
 * a part, which are not written. The rows of two files may alternate. A file is reported only when it is complete, so
 * files of a failed or repeated attempt are never used.
 */
public final class WriteApart implements FlatMapFunction<Iterator<Row>, WriteApart.Written> {
  private static final long serialVersionUID = 1L;
  private static final int OPEN = 2;
  private static final int BEFORE = 2;

  private final String folder;
  private final Broadcast<Map<String, StructType>> schemas;

  /** A finished file below the folder, with the two cells that its rows had in front. */
  public record Written(String key, int part, String file) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** @param schemas by key; broadcast once to each machine, since every file has two keys */
  public WriteApart(Path folder, Broadcast<Map<String, StructType>> schemas) {
    this.folder = folder.toString();
    this.schemas = schemas;
  }

  @Override
  public Iterator<Written> call(Iterator<Row> rows) throws IOException {
    var open = new ArrayDeque<Target>();
    List<Written> written = new ArrayList<>();
    try {
      while (rows.hasNext()) {
        Row row = rows.next();
        String key = row.getString(0);
        int part = row.getInt(1);
        Target target = open.peekFirst();
        if (target == null || !target.is(key, part)) {
          target = take(key, part, open, written);
          open.addFirst(target);
        }
        target.rows().write(row);
      }
    } finally {
      while (!open.isEmpty()) {
        open.removeLast().rows().close();
      }
    }
    return written.iterator();
  }

  /** A file being written. */
  private record Target(String key, int part, ParquetRows rows) {
    boolean is(String otherKey, int otherPart) {
      return part == otherPart && key.equals(otherKey);
    }
  }

  /** The open file of a part, or a new one that replaces the one used least recently. */
  private Target take(String key, int part, Deque<Target> open, List<Written> written)
      throws IOException {
    Optional<Target> there = open.stream().filter(each -> each.is(key, part)).findFirst();
    if (there.isPresent()) {
      open.remove(there.get());
      return there.get();
    }
    if (open.size() == OPEN) {
      open.removeLast().rows().close();
    }
    TaskContext task = TaskContext.get();
    // All files are in one folder: a folder for each table takes longer to make and remove than its
    // few rows.
    String name = String.format(
        Locale.ROOT, "%s-%05d-%s-%s.parquet", key, part, task.taskAttemptId(), written.size());
    Path file = Files.createDirectories(Path.of(folder)).resolve(name);
    written.add(new Written(key, part, name));
    return new Target(
        key,
        part,
        ParquetRows.create(file, Objects.requireNonNull(schemas.value().get(key)), BEFORE));
  }
}
