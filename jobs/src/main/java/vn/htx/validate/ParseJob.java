package vn.htx.validate;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import vn.htx.config.Contract;
import vn.htx.ingest.CsvLayout;
import vn.htx.ingest.InboxFile;

/** Files to the parsed table ({@link ParsedSchema}): one Spark job a dataset, whose tasks read files and parts of files. */
public final class ParseJob {
  private ParseJob() {}

  /**
   * The parsed table of some files of one dataset; each row's {@code file_key} is {@link InboxFile#key}. Lazy: files are
   * read whenever the result is. Files that are no data are not read.
   */
  public static Dataset<Row> parse(
      SparkSession spark, Contract contract, Checks checks, Path inbox, List<InboxFile> files) {
    List<Task> tasks = tasks(inbox, files);
    StructType schema = ParsedSchema.of(contract);
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int slices = Math.max(1, Math.min(tasks.size(), 4 * context.defaultParallelism()));
    var rows = new ParsedRows(checks);
    JavaRDD<Row> parsed =
        context.parallelize(tasks, slices).mapPartitions(each -> new Reading(checks, rows, each));
    return withDates(spark.createDataFrame(parsed, daysAsNumbers(schema)), schema);
  }

  /** The parsed tables of several files, stored apart. */
  public static Dataset<Row> read(SparkSession spark, Contract contract, List<Path> tables) {
    String[] paths = tables.stream().map(Path::toString).sorted().toArray(String[]::new);
    return paths.length == 0
        ? spark.createDataFrame(List.of(), ParsedSchema.of(contract))
        : spark.read().schema(ParsedSchema.of(contract)).parquet(paths);
  }

  private record Task(String inbox, InboxFile file, CsvLayout.Part part) implements Serializable {
    private static final long serialVersionUID = 1L;

    long size() {
      return part.to() > 0 ? part.to() - part.from() : file.size();
    }
  }

  /** The largest first, so that no long task starts last. */
  private static List<Task> tasks(Path inbox, List<InboxFile> files) {
    var tasks = new ArrayList<Task>();
    for (InboxFile file : files) {
      if (file.format() != InboxFile.Format.OTHER) {
        file.parts().forEach(part -> tasks.add(new Task(inbox.toString(), file, part)));
      }
    }
    tasks.sort(Comparator.comparingLong(Task::size)
        .reversed()
        .thenComparing(task -> task.file().path())
        .thenComparing(task -> task.part().index()));
    return tasks;
  }

  /** Spark takes days as numbers from tasks, whatever date classes the session is set to. */
  private static StructType daysAsNumbers(StructType schema) {
    var numbers = new StructType();
    for (StructField field : schema.fields()) {
      boolean date = field.dataType().equals(DataTypes.DateType);
      numbers = numbers.add(field.name(), date ? DataTypes.IntegerType : field.dataType());
    }
    return numbers;
  }

  private static Dataset<Row> withDates(Dataset<Row> rows, StructType schema) {
    var columns = new ArrayList<Column>();
    for (StructField field : schema.fields()) {
      Column column = functions.col(field.name());
      columns.add(
          field.dataType().equals(DataTypes.DateType)
              ? functions.date_from_unix_date(column).as(field.name())
              : column);
    }
    return rows.select(columns.toArray(Column[]::new));
  }

  /** The tasks of one partition, one after the other; files are closed also when the task is killed. */
  private static final class Reading implements Iterator<Row> {
    private final Checks checks;
    private final ParsedRows rows;
    private final Iterator<Task> tasks;
    private @Nullable Task task;
    private @Nullable PartReading reading;
    private Iterator<Row> ready = List.<Row>of().iterator();

    Reading(Checks checks, ParsedRows rows, Iterator<Task> tasks) {
      this.checks = checks;
      this.rows = rows;
      this.tasks = tasks;
      TaskContext context = TaskContext.get();
      if (context != null) {
        context.addTaskCompletionListener((TaskCompletionListener) ended -> close());
      }
    }

    private void close() {
      if (reading != null) {
        reading.close();
        reading = null;
      }
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext()) {
        if (reading != null && task != null && reading.hasNext()) {
          ready = rows.of(task.file(), task.part(), reading.next()).iterator();
        } else {
          close();
          if (!tasks.hasNext()) {
            return false;
          }
          Task next = tasks.next();
          task = next;
          reading = new PartReading(checks, Path.of(next.inbox()), next.file(), next.part());
        }
      }
      return true;
    }

    @Override
    public Row next() {
      return ready.next();
    }
  }
}
