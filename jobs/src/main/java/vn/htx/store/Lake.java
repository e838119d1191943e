package vn.htx.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** Where things stand in a lake, and which of its tables are there. Reads no clock and starts no Spark. */
public final class Lake {
  private static final String TABLE_JSON = "table.json";

  private final Path root;

  public Lake(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  public Path root() {
    return root;
  }

  public Path versions() {
    return root.resolve("versions");
  }

  public Path version(String id) {
    return versions().resolve(id);
  }

  public Path current() {
    return root.resolve("CURRENT");
  }

  public Path runs() {
    return root.resolve("runs");
  }

  public Path tables() {
    return root.resolve("tables");
  }

  public Path folder(String table, String fingerprint) {
    return tables().resolve(table).resolve(fingerprint);
  }

  /** The table made by a recipe, if its table.json stands. */
  public Optional<StoredTable> find(Recipe recipe) {
    return find(recipe.subject(), recipe.fingerprint());
  }

  public Optional<StoredTable> find(String table, String fingerprint) {
    Path json = folder(table, fingerprint).resolve(TABLE_JSON);
    if (!Files.exists(json)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.read(json, StoredTable.class));
    } catch (IOException damaged) {
      throw HtxException.transientFault(
          Problem.of("Tệp mô tả bảng bị hỏng", "A table's description is damaged")
              .at(json.toString())
              .found(String.valueOf(damaged.getMessage()))
              .todo("xóa thư mục này rồi chạy lại", "remove this folder and run again"),
          damaged);
    }
  }

  /** Every table that stands, by name and fingerprint. */
  public List<StoredTable> stored() throws IOException {
    var stored = new ArrayList<StoredTable>();
    for (Path table : Folders.list(tables())) {
      for (Path folder : Folders.list(table)) {
        find(table.getFileName().toString(), folder.getFileName().toString())
            .ifPresent(stored::add);
      }
    }
    return stored;
  }

  public List<Path> files(StoredTable table) {
    return table.paths(folder(table.table(), table.fingerprint()));
  }

  /** The Parquet files of a version's table; empty where the version or the lake has none. */
  public Optional<List<Path>> files(VersionManifest version, String table) {
    return Optional.ofNullable(version.tables().get(table))
        .flatMap(ref -> find(table, ref.fingerprint()))
        .map(this::files);
  }

  /** The published version's id, if any. */
  public Optional<String> published() {
    try {
      return Files.isSymbolicLink(current())
          ? Optional.of(Files.readSymbolicLink(current()).getFileName().toString())
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Makes a table of finished Parquet files: its digest read back from them, then moved in. */
  StoredTable store(Recipe recipe, List<Path> written, List<String> columns)
      throws IOException, SQLException {
    return store(recipe, written, Digest.of(written, columns));
  }

  /** Makes a table of finished Parquet files, in their order, whose digest was taken. */
  StoredTable store(Recipe recipe, List<Path> written, Digest digest) throws IOException {
    List<String> names = IntStream.range(0, written.size())
        .mapToObj(part -> String.format(Locale.ROOT, "part-%05d.parquet", part))
        .toList();
    var stored = new StoredTable(
        recipe.subject(),
        recipe.fingerprint(),
        digest.rows(),
        digest.text(),
        names,
        recipe.ingredients());
    complete(stored, written);
    return stored;
  }

  /** Moves finished files in and writes table.json last, which makes the table exist. */
  private void complete(StoredTable table, List<Path> written) throws IOException {
    Path folder = folder(table.table(), table.fingerprint());
    Folders.remove(folder);
    Files.createDirectories(folder);
    for (int i = 0; i < written.size(); i++) {
      Files.move(
          written.get(i), folder.resolve(table.files().get(i)), StandardCopyOption.ATOMIC_MOVE);
    }
    Json.write(folder.resolve(TABLE_JSON), table);
  }

  /** Folders of tables that have no table.json: what a killed run left. */
  public List<Path> unfinished() throws IOException {
    var left = new ArrayList<Path>();
    for (Path table : Folders.list(tables())) {
      for (Path folder : Folders.list(table)) {
        if (!Files.exists(folder.resolve(TABLE_JSON))) {
          left.add(folder);
        }
      }
    }
    for (Path version : Folders.list(versions())) {
      if (!Files.exists(version.resolve(Versions.MANIFEST))) {
        left.add(version);
      }
    }
    left.addAll(Folders.list(root.resolve("work")));
    return left;
  }

  /** A folder aside for files that are not finished; inside the lake, so that a rename stays on one disk. */
  Path work(String name) throws IOException {
    Path folder = root.resolve("work").resolve(name);
    Folders.remove(folder);
    Files.createDirectories(folder.getParent());
    return folder;
  }
}
