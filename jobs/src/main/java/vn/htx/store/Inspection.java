package vn.htx.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.htx.catalog.Table;
import vn.htx.catalog.Tables;

/**
 * What reading a whole lake back found.
 *
 * @param faults a damaged, missing or changed table of a version, in words
 */
public record Inspection(int tables, int versions, int unfinished, List<String> faults) {

  public static Inspection of(Lake lake) throws IOException, SQLException {
    var versions = new Versions(lake);
    var faults = new ArrayList<String>();
    var seen = new TreeSet<String>();
    for (String id : versions.list()) {
      VersionManifest manifest = versions.manifest(id);
      if (!manifest.id().equals(id)) {
        faults.add(
            "%s: nội dung manifest.json không khớp mã / manifest.json does not hash to the id"
                .formatted(id));
      }
      for (String part : List.of(Versions.DATABASE, Versions.SITE + "/index.html")) {
        if (!Files.exists(lake.version(id).resolve(part))) {
          faults.add("%s: thiếu / missing %s".formatted(id, part));
        }
      }
      for (Map.Entry<String, VersionManifest.TableRef> table : manifest.tables().entrySet()) {
        if (seen.add(table.getKey() + "/" + table.getValue().fingerprint())) {
          inspect(lake, table.getKey(), table.getValue()).ifPresent(faults::add);
        }
      }
    }
    return new Inspection(seen.size(), versions.list().size(), lake.unfinished().size(), faults);
  }

  private static Optional<String> inspect(Lake lake, String name, VersionManifest.TableRef ref)
      throws SQLException {
    Optional<StoredTable> stored = lake.find(name, ref.fingerprint());
    Optional<Table> table = Tables.find(name);
    if (stored.isEmpty() || table.isEmpty()) {
      return Optional.of("%s/%s: thiếu bảng / missing".formatted(name, ref.fingerprint()));
    }
    for (Path file : lake.files(stored.get())) {
      if (!Files.exists(file)) {
        return Optional.of("%s: thiếu tệp / missing file".formatted(file));
      }
    }
    try {
      Digest read =
          Digest.again(ref.digest(), lake.files(stored.get()), table.get().columnIds());
      return read.rows() == ref.rows() && read.text().equals(ref.digest())
          ? Optional.empty()
          : Optional.of("%s/%s: dấu vân tay khác / digest differs: %s %s, manifest %s %s"
              .formatted(
                  name, ref.fingerprint(), read.rows(), read.text(), ref.rows(), ref.digest()));
    } catch (SQLException unreadable) {
      return Optional.of("%s/%s: không đọc được / unreadable: %s"
          .formatted(name, ref.fingerprint(), unreadable.getMessage()));
    }
  }
}
