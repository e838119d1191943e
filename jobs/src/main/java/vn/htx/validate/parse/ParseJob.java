package vn.htx.validate.parse;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.validate.check.Checks;
import vn.htx.validate.dataset.ParsedSchema;
import vn.htx.validate.file.PartReading;
import vn.htx.validate.row.Amendments;
import vn.htx.validate.row.EarlierHeads;

/** Parses files to tables ({@link ParsedSchema}) in one Spark job, whose tasks read files and parts of files. */
public final class ParseJob {
  private ParseJob() {}

  /** The files of one dataset to be read. */
  public record DatasetFiles(
      Checks checks, List<InboxFile> files, Function<InboxFile, Amendments> amendments) {
    /** Files without amendments. */
    public DatasetFiles(Checks checks, List<InboxFile> files) {
      this(checks, files, file -> Amendments.NONE);
    }
  }

  /**
   * The content of the files as rows of each dataset's {@link ParsedSchema}, with dates as days since 1970; each row
   * begins with the key of its table and the number of its part. The rows of one part of a file are consecutive. Lazy:
   * files are read each time the result is computed. Files that are not data are not read.
   */
  public static JavaRDD<Row> parse(SparkSession spark, Path inbox, List<DatasetFiles> readings) {
    var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    var checks = new HashMap<String, Checks>();
    readings.forEach(reading -> checks.put(reading.checks().dataset(), reading.checks()));
    List<List<FilePart>> shares = shares(tasks(inbox, readings), 4 * context.defaultParallelism());
    // A broadcast is shared by the tasks of a machine, whereas a closure would be copied for each.
    Broadcast<Shared> shared = context.broadcast(new Shared(checks, new EarlierHeads()));
    return context
        .parallelize(shares, Math.max(1, shares.size()))
        .flatMap(share -> new PartitionRows(shared.value(), share.iterator()));
  }

  private record Shared(HashMap<String, Checks> checks, EarlierHeads heads)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private record FilePart(String inbox, InboxFile file, Amendments amendments, CsvLayout.Part part)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    long size() {
      return part.to() > 0 ? part.to() - part.from() : file.size();
    }
  }

  /** The parts to read, the largest first. */
  private static List<FilePart> tasks(Path inbox, List<DatasetFiles> readings) {
    var tasks = new ArrayList<FilePart>();
    for (DatasetFiles reading : readings) {
      for (InboxFile file : reading.files()) {
        if (file.format() != InboxFile.Format.OTHER) {
          Amendments amendments = reading.amendments().apply(file);
          file.parts()
              .forEach(part -> tasks.add(new FilePart(inbox.toString(), file, amendments, part)));
        }
      }
    }
    tasks.sort(Comparator.comparingLong(FilePart::size)
        .reversed()
        .thenComparing(task -> task.file().path())
        .thenComparing(task -> task.part().index()));
    return tasks;
  }

  /** Distributes tasks so that no share is much larger than another and no large task starts last. */
  private static List<List<FilePart>> shares(List<FilePart> tasks, int count) {
    var shares = new ArrayList<List<FilePart>>();
    for (int i = 0; i < Math.min(count, tasks.size()); i++) {
      shares.add(new ArrayList<>());
    }
    long[] sizes = new long[shares.size()];
    for (FilePart task : tasks) {
      int least = 0;
      for (int i = 1; i < sizes.length; i++) {
        least = sizes[i] < sizes[least] ? i : least;
      }
      shares.get(least).add(task);
      sizes[least] += task.size() + 1;
    }
    return shares;
  }

  /** The rows of one partition's tasks, one after the other; files are closed even when the task is killed. */
  private static final class PartitionRows implements Iterator<Row> {
    private final Shared shared;
    private final Iterator<FilePart> tasks;
    private @Nullable PartReading reading;
    private @Nullable ParsedRows rows;
    private Iterator<Row> ready = List.<Row>of().iterator();

    PartitionRows(Shared shared, Iterator<FilePart> tasks) {
      this.shared = shared;
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
        if (reading != null && rows != null && reading.hasNext()) {
          ready = rows.of(reading.next()).iterator();
        } else {
          close();
          if (!tasks.hasNext()) {
            return false;
          }
          open(tasks.next());
        }
      }
      return true;
    }

    private void open(FilePart next) {
      Checks of = Objects.requireNonNull(shared.checks().get(next.file().dataset()));
      rows = new ParsedRows(of, next.file(), next.part());
      reading = new PartReading(
          of, Path.of(next.inbox()), next.file(), next.amendments(), next.part(), shared.heads());
    }

    @Override
    public Row next() {
      return ready.next();
    }
  }
}
