package vn.htx.validate.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.catalog.Table;
import vn.htx.config.Contract;
import vn.htx.engine.ListedRow;

/**
 * The decisions about each used delivery of a dataset, as the rows of a view that its queries join. They are not
 * inlined in the queries, since parsing ten thousand lines of SQL takes seconds and hundreds of megabytes.
 */
public final class UsedDeliveries {
  private UsedDeliveries() {}

  /** Name of the view of a dataset's used deliveries. */
  public static String view(Table dataset) {
    return "deliveries_" + dataset.name();
  }

  /** The rows of the view, by rank. */
  public static List<ListedRow> rows(CrossRow.Subject subject) {
    List<Delivery> used = subject.plan().used();
    Map<String, String> hashes = new HashMap<>();
    subject.plan().summaries().forEach(sheet -> hashes.putIfAbsent(sheet.file(), sheet.sha256()));
    Map<SnapshotStart, Delivery> starts = new HashMap<>();
    for (Delivery each : used) {
      each.effective()
          .ifPresent(
              day -> starts.putIfAbsent(new SnapshotStart(series(subject, each), day), each));
    }
    List<ListedRow> rows = new ArrayList<>();
    for (Delivery each : used) {
      Optional<Delivery> next = each.validTo()
          .flatMap(end -> Optional.ofNullable(
              starts.get(new SnapshotStart(series(subject, each), end.plusDays(1)))));
      rows.add(ListedRow.of(UsedDeliveryColumn.FIELDS)
          .set(UsedDeliveryColumn.FILE, each.file())
          .set(UsedDeliveryColumn.SHA256, hashes.getOrDefault(each.file(), ""))
          .set(UsedDeliveryColumn.RANK, each.rank())
          .set(UsedDeliveryColumn.FROM, each.effective())
          .set(UsedDeliveryColumn.TO, each.validTo())
          .set(UsedDeliveryColumn.NEXT_FILE, next.map(Delivery::file))
          .set(UsedDeliveryColumn.NEXT_TO, next.flatMap(Delivery::validTo)));
    }
    return rows;
  }

  /** The snapshot of a series that is valid from a day. */
  private record SnapshotStart(String series, LocalDate day) {}

  private static String series(CrossRow.Subject subject, Delivery delivery) {
    String[] folders = delivery.file().split("/", -1);
    return subject.contract().series().scope() == Contract.Series.Scope.FOLDER && folders.length > 2
        ? folders[1]
        : "";
  }
}
