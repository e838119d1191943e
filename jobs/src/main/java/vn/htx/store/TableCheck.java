package vn.htx.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import vn.htx.model.Problem;

/** Reads one table back: its description, its files and its rows. */
final class TableCheck {
  private final Lake lake;

  TableCheck(Lake lake) {
    this.lake = lake;
  }

  /** The fault of a table that was completed and not erased; empty when there is none. */
  Optional<LakeFault> check(Lineage.Ref ref) {
    Path folder = lake.folder(ref.table(), ref.fingerprint());
    try {
      StoredTable table = Json.read(folder.resolve(TableFolder.TABLE_JSON), StoredTable.class);
      if (!isOf(table, ref)) {
        return fault(
            ref,
            Problem.of(
                    "Mô tả của bảng không khớp tên thư mục",
                    "A table's description does not belong to its folder")
                .found(table.table() + "/" + table.recipe().fingerprint()));
      }
      for (Path file : lake.files(table)) {
        if (!Files.exists(file)) {
          return fault(
              ref,
              Problem.of("Bảng thiếu một tệp", "A file of a table is missing")
                  .found(file.getFileName().toString()));
        }
      }
      return compare(table, ref);
    } catch (Json.DamagedException damaged) {
      return fault(
          ref,
          Problem.of("Mô tả của bảng bị hỏng", "A table's description is damaged")
              .found(String.valueOf(damaged.getMessage())));
    } catch (IOException | SQLException unreadable) {
      return fault(
          ref,
          Problem.of("Không đọc lại được bảng", "A table cannot be read back")
              .found(String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("?")));
    }
  }

  private static boolean isOf(StoredTable table, Lineage.Ref ref) {
    return table.table().equals(ref.table())
        && table.fingerprint().equals(ref.fingerprint())
        && table.recipe().fingerprint().equals(ref.fingerprint())
        && !table.files().isEmpty();
  }

  private Optional<LakeFault> compare(StoredTable table, Lineage.Ref ref)
      throws IOException, SQLException {
    Digest read = Digest.again(table, lake.files(table));
    if (read.rows() != table.rows() || !read.text().equals(table.digest())) {
      return fault(
          ref,
          Problem.of(
                  "Dấu vân tay của bảng khác lúc ghi",
                  "A table's digest differs from when it was written")
              .found("%s, %s".formatted(read.rows(), read.text()))
              .allowed("%s, %s".formatted(table.rows(), table.digest())));
    }
    String footers = Footers.digest(lake.files(table));
    return table.footers().isEmpty() || table.footers().equals(footers)
        ? Optional.empty()
        : fault(
            ref,
            Problem.of(
                    "Phần cuối tệp của bảng khác lúc ghi",
                    "The footer of a table's file differs from when it was written")
                .found(footers)
                .allowed(table.footers()));
  }

  private static Optional<LakeFault> fault(Lineage.Ref ref, Problem problem) {
    return Optional.of(
        new LakeFault(
            new LakeFault.OfTable(ref),
            problem
                .at(ref.toString())
                .todo(
                    "chạy ./htx nightly: đêm sau tính lại bảng này và mọi bảng tính từ nó; ./htx lake check --repair xóa nó ngay, kể cả khi không đêm nào còn cần",
                    "run ./htx nightly: it computes this table again and all that is made from it; ./htx lake check --repair removes it now, also where no night needs it any more")));
  }
}
