package vn.htx.night;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.input.RunInputs;
import vn.htx.night.input.RunRequest;
import vn.htx.night.table.Engines;
import vn.htx.night.table.Pipeline;
import vn.htx.store.Digest;
import vn.htx.store.Folders;
import vn.htx.store.Lake;
import vn.htx.store.StoredTable;

/**
 * {@code --full}: every table is computed again in a lake aside and compared with the existing one, read from its
 * files.
 */
public final class FullRun {
  private FullRun() {}

  /**
   * What the comparison found.
   *
   * @param made tables that were computed again
   * @param compared those of them that existed already
   * @param differing the tables that differ, in the order of their making
   */
  public record Compared(int made, int compared, List<String> differing) {
    public int exit() {
      return differing.isEmpty() ? Exit.DONE : Exit.BUG;
    }

    public List<Problem> problems() {
      return differing.stream()
          .map(each -> Problem.of(
                  "Bảng tính lại không giống bảng đã có",
                  "A table computed again is not the table that stands")
              .found(each))
          .toList();
    }
  }

  /** Where everything is made again. */
  record Aside(Lake lake, Engines engines) {}

  /**
   * Computes every table aside and compares; a table that did not exist is not compared.
   *
   * @param pipeline the night's tables in the lake aside, its files parsed there
   */
  static Compared compare(
      Function<Aside, Pipeline> pipeline,
      Lake lake,
      RunInputs inputs,
      RunRequest request,
      Progress progress)
      throws IOException {
    var aside = new Lake(lake.root().resolve("work").resolve("full"));
    try (var engines = Engines.over(request, aside)) {
      Pipeline tables = pipeline.apply(new Aside(aside, engines));
      tables.make(
          tables.names(),
          aside,
          engines,
          each -> progress.progress("  " + each.table().table()));
      progress.clearProgress();
      List<StoredTable> made = inOrder(aside.stored(), tables.names());
      var differing = new ArrayList<String>();
      int compared = 0;
      for (StoredTable each : made) {
        Optional<StoredTable> standing = lake.standing(each.table(), each.fingerprint());
        if (standing.isPresent()) {
          compared++;
          String digest = digest(lake, standing.get());
          if (!digest.equals(each.digest()) || !standing.get().digest().equals(digest)) {
            differing.add("%s/%s: %s ≠ %s (table.json %s)"
                .formatted(
                    each.table(),
                    each.fingerprint(),
                    each.digest(),
                    digest,
                    standing.get().digest()));
          }
        }
      }
      return new Compared(made.size(), compared, List.copyOf(differing));
    } finally {
      Folders.remove(aside.root());
    }
  }

  /** What was read from files first, then the pipeline's tables. */
  private static List<StoredTable> inOrder(List<StoredTable> made, List<String> names) {
    var ordered = new ArrayList<StoredTable>();
    made.stream().filter(table -> !names.contains(table.table())).forEach(ordered::add);
    names.forEach(
        name -> made.stream().filter(table -> table.table().equals(name)).forEach(ordered::add));
    return ordered;
  }

  /** Read from the files as they are now, not from what was written down when they were made. */
  private static String digest(Lake lake, StoredTable table) {
    try {
      return Digest.again(table, lake.files(table)).text();
    } catch (IOException | SQLException unreadable) {
      throw HtxException.transientFault(
          Problem.of(
                  "Không đọc được một bảng trong hồ dữ liệu", "A table of the lake cannot be read")
              .at("%s/%s".formatted(table.table(), table.fingerprint()))
              .found(String.valueOf(unreadable.getMessage()))
              .todo(
                  "xóa thư mục của bảng này rồi chạy lại",
                  "remove this table's folder and run again"),
          unreadable);
    }
  }
}
