package vn.htx.validate.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Table;
import vn.htx.config.Contract;

/**
 * What was decided about each used delivery of a dataset, as the rows of a view that its queries join. Not written into
 * the queries themselves: reading ten thousand lines of SQL costs seconds and hundreds of megabytes.
 */
public final class UsedDeliveries {
  /**
   * A row a file: its hash, rank, and the days from which and to which it stands, null where none is known; then the
   * snapshot of its series that ends it, and that one's end, null where there is none.
   */
  public static final StructType SCHEMA = new StructType()
      .add("delivery_file", DataTypes.StringType)
      .add("delivery_sha256", DataTypes.StringType)
      .add("delivery_rank", DataTypes.IntegerType)
      .add("delivery_from", DataTypes.DateType)
      .add("delivery_to", DataTypes.DateType)
      .add("next_file", DataTypes.StringType)
      .add("next_to", DataTypes.DateType);

  private UsedDeliveries() {}

  /** The view of a dataset's used deliveries. */
  public static String view(Table dataset) {
    return "deliveries_" + dataset.name();
  }

  /** The rows of the view, by rank. */
  public static List<Row> rows(CrossRow.Subject subject) {
    List<Delivery> used = subject.plan().used();
    Map<String, String> hashes = new HashMap<>();
    subject.plan().summaries().forEach(sheet -> hashes.putIfAbsent(sheet.file(), sheet.sha256()));
    Map<Start, Delivery> starts = new HashMap<>();
    for (Delivery each : used) {
      each.effective()
          .ifPresent(day -> starts.putIfAbsent(new Start(series(subject, each), day), each));
    }
    List<Row> rows = new ArrayList<>();
    for (Delivery each : used) {
      Optional<Delivery> next = each.validTo()
          .flatMap(end ->
              Optional.ofNullable(starts.get(new Start(series(subject, each), end.plusDays(1)))));
      rows.add(RowFactory.create(
          each.file(),
          hashes.getOrDefault(each.file(), ""),
          each.rank(),
          day(each.effective()),
          day(each.validTo()),
          next.map(Delivery::file).orElse(null),
          day(next.flatMap(Delivery::validTo))));
    }
    return rows;
  }

  /** Of a series, the snapshot that stands from a day on. */
  private record Start(String series, LocalDate day) {}

  private static String series(CrossRow.Subject subject, Delivery delivery) {
    String[] folders = delivery.file().split("/", -1);
    return subject.contract().series().scope() == Contract.Series.Scope.FOLDER && folders.length > 2
        ? folders[1]
        : "";
  }

  private static @Nullable Object day(Optional<LocalDate> day) {
    return day.isPresent() ? (Object) (int) day.get().toEpochDay() : null;
  }
}
