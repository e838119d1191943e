package vn.htx.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/**
 * The folder of one table in a lake. {@code table.json} is written last and brings the table into existence;
 * {@code doubted.json} says that a night must not reuse it; {@code erased.json} says that its rows were erased for
 * good, whatever other files are left.
 */
final class TableFolder {
  static final String TABLE_JSON = "table.json";
  private static final String DOUBTED_JSON = "doubted.json";
  private static final String ERASED_JSON = "erased.json";

  private final Path path;

  TableFolder(Path path) {
    this.path = path;
  }

  /** Why a table must not be reused. */
  record Doubt(String why) {}

  /** Whether the table was written completely; it may have been damaged since. */
  boolean isComplete() {
    return Files.exists(path.resolve(TABLE_JSON));
  }

  /** The table; empty when it was never completed, was erased, or has a damaged description. */
  Optional<StoredTable> standing() {
    if (!isComplete() || isErased()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(path.resolve(TABLE_JSON), StoredTable.class));
    } catch (Json.DamagedException damaged) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw HtxException.transientFault(
          Problem.of("Không đọc được mô tả của một bảng", "A table's description cannot be read")
              .at(path.resolve(TABLE_JSON).toString())
              .found(unreadable.toString())
              .todo("kiểm tra ổ đĩa và quyền đọc", "check the disk and its permissions"),
          unreadable);
    }
  }

  boolean isDoubted() {
    return Files.exists(path.resolve(DOUBTED_JSON));
  }

  /** Makes the next night that needs the table compute it again. */
  void doubt(String why) throws IOException {
    Json.write(path.resolve(DOUBTED_JSON), new Doubt(why));
  }

  boolean isErased() {
    return Files.exists(path.resolve(ERASED_JSON));
  }

  /** When and why the rows were erased; empty when they were not, or when the mark is damaged. */
  Optional<Erasure.Mark> erased() {
    try {
      return isErased()
          ? Optional.of(Json.read(path.resolve(ERASED_JSON), Erasure.Mark.class))
          : Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  /**
   * Removes everything but the mark. After an interruption the mark is there, and {@link #leftovers} lists the rest.
   */
  void erase(Erasure.Mark mark) throws IOException {
    Json.write(path.resolve(ERASED_JSON), mark);
    for (Path leftover : leftovers()) {
      Folders.remove(leftover);
    }
  }

  /** The files beside the mark of an erased table, its description last. */
  List<Path> leftovers() throws IOException {
    return isErased()
        ? Folders.list(path).stream()
            .filter(file -> !file.endsWith(ERASED_JSON))
            .sorted((a, b) -> Boolean.compare(a.endsWith(TABLE_JSON), b.endsWith(TABLE_JSON)))
            .toList()
        : List.of();
  }
}
