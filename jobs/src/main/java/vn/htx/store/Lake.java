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

/** Where things stand in a lake, and which of its tables are there. Reads no clock and starts no Spark. */
public final class Lake {
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

  TableFolder in(String table, String fingerprint) {
    return new TableFolder(folder(table, fingerprint));
  }

  /** The table made by a recipe, for a night to use: it stands and nothing speaks against it. */
  public Optional<StoredTable> find(Recipe recipe) {
    TableFolder folder = in(recipe.subject(), recipe.fingerprint());
    return folder.isDoubted() ? Optional.empty() : folder.standing();
  }

  /** A table that stands, if only for reading what it was: it may be damaged, or doubted. */
  public Optional<StoredTable> standing(String table, String fingerprint) {
    return in(table, fingerprint).standing();
  }

  /** When and why a table's rows were erased for good. */
  public Optional<Erasure.Mark> erased(String table, String fingerprint) {
    return in(table, fingerprint).erased();
  }

  /** Every table that stands, by name and fingerprint. */
  public List<StoredTable> stored() throws IOException {
    var stored = new ArrayList<StoredTable>();
    for (Path folder : tableFolders()) {
      new TableFolder(folder).standing().ifPresent(stored::add);
    }
    return stored;
  }

  /** The folder of every table that was begun, by name and fingerprint. */
  List<Path> tableFolders() throws IOException {
    var folders = new ArrayList<Path>();
    for (Path table : Folders.list(tables())) {
      folders.addAll(Folders.list(table));
    }
    return folders;
  }

  public List<Path> files(StoredTable table) {
    return table.paths(folder(table.table(), table.fingerprint()));
  }

  /** The Parquet files of a version's table; empty where the version or the lake has none. */
  public Optional<List<Path>> files(VersionManifest version, String table) {
    return Optional.ofNullable(version.tables().get(table))
        .flatMap(ref -> standing(table, ref.fingerprint()))
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
        Digest.ofFooters(written),
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
    Json.write(folder.resolve(TableFolder.TABLE_JSON), table);
  }

  /**
   * What a killed run left: folders of tables without table.json, folders of versions without a manifest, whatever was
   * made aside, and what lies beside the mark of an erased table. What is published is never among them.
   */
  public List<Path> unfinished() throws IOException {
    var left = new ArrayList<Path>();
    for (Path path : tableFolders()) {
      var folder = new TableFolder(path);
      left.addAll(folder.leftovers());
      if (!folder.isComplete() && !folder.isErased()) {
        left.add(path);
      }
    }
    Optional<String> published = published();
    for (Path version : Folders.list(versions())) {
      boolean isPublished =
          published.filter(version.getFileName().toString()::equals).isPresent();
      if (!isPublished
          && !Files.exists(version.resolve(Versions.MANIFEST))
          && !Files.exists(version.resolve(VersionFiles.FILE))) {
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
