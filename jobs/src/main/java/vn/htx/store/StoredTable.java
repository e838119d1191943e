package vn.htx.store;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * A table in the lake, as its {@code table.json} says.
 *
 * @param rows number of rows
 * @param digest of the rows, whatever their order or files, or of the files' pages; see {@link Digest}
 * @param files Parquet files in the table's folder, in the order of their rows
 * @param ingredients of the recipe it was made by
 */
public record StoredTable(
    String table,
    String fingerprint,
    long rows,
    String digest,
    List<String> files,
    SortedMap<String, String> ingredients) {
  public StoredTable {
    files = List.copyOf(files);
  }

  public List<Path> paths(Path folder) {
    return files.stream().map(folder::resolve).toList();
  }
}
