package vn.htx.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.store.Folders;
import vn.htx.store.Lake;
import vn.htx.store.StoredTable;

/** {@code --full}: every table computed again in a lake aside, and its digest held against the one that stands. */
final class FullRun {
  private FullRun() {}

  /** Ends with 1 when a table differs, naming the first in the pipeline's order; a table that does not stand is not compared. */
  static int compare(Pipeline pipeline, Lake lake, RunInputs inputs, String master, Console console)
      throws IOException {
    var aside = new Lake(lake.root().resolve("work").resolve("full"));
    try (var spark = new LazySpark(master, inputs.totalBytes(), aside)) {
      List<Pipeline.Made> made = pipeline.make(
          pipeline.names(),
          aside,
          spark,
          each -> console.progress("  " + each.table().table()));
      console.clearProgress();
      var differing = new ArrayList<String>();
      int compared = 0;
      for (Pipeline.Made each : made) {
        Optional<StoredTable> standing =
            lake.find(each.table().table(), each.table().fingerprint());
        if (standing.isPresent()) {
          compared++;
          if (!standing.get().digest().equals(each.table().digest())) {
            differing.add("%s/%s: %s ≠ %s"
                .formatted(
                    each.table().table(),
                    each.table().fingerprint(),
                    each.table().digest(),
                    standing.get().digest()));
          }
        }
      }
      console.print("%d bảng tính lại, %d so sánh, %d khác / tables computed, compared, different"
          .formatted(made.size(), compared, differing.size()));
      if (!differing.isEmpty()) {
        console.complain("✗ khác đầu tiên / first difference: " + differing.get(0));
      }
      return differing.isEmpty() ? Exit.DONE : Exit.BUG;
    } finally {
      Folders.remove(aside.root());
    }
  }
}
