package vn.htx.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * A table in the lake, as described by its {@code table.json}.
 *
 * @param rows number of rows
 * @param digest of the rows, independent of their order and files; see {@link Digest}
 * @param footers digest of the ends of the files, which the digest of rows or pages does not cover; empty when an older
 *     program made the table
 * @param files Parquet files in the table's folder, in the order of their rows
 * @param ingredients of the recipe the table was made by
 */
public record StoredTable(
    String table,
    String fingerprint,
    long rows,
    String digest,
    String footers,
    List<String> files,
    SortedMap<String, String> ingredients) {
  public StoredTable {
    Objects.requireNonNull(table);
    Objects.requireNonNull(fingerprint);
    Objects.requireNonNull(digest);
    Objects.requireNonNull(ingredients);
    footers = Objects.requireNonNullElse(footers, "");
    files = List.copyOf(files);
  }

  Lineage.Ref ref() {
    return new Lineage.Ref(table, fingerprint);
  }

  Recipe recipe() {
    return new Recipe(table, ingredients);
  }

  public List<Path> paths(Path folder) {
    return files.stream().map(folder::resolve).toList();
  }
}
