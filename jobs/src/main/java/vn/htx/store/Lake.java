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

/** The layout of a lake, and which of its tables exist. It reads no clock and starts no Spark. */
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

  /** The table made by a recipe, for reuse by a night: it is complete and not doubted. */
  public Optional<StoredTable> find(Recipe recipe) {
    TableFolder folder = in(recipe.subject(), recipe.fingerprint());
    return folder.isDoubted() ? Optional.empty() : folder.standing();
  }

  /** A table that exists, possibly damaged or doubted, for reading what it was. */
  public Optional<StoredTable> standing(String table, String fingerprint) {
    return in(table, fingerprint).standing();
  }

  /** When and why the rows of a table were erased for good. */
  public Optional<Erasure.Mark> erased(String table, String fingerprint) {
    return in(table, fingerprint).erased();
  }

  /** Every existing table, by name and fingerprint. */
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

  /** The Parquet files of a version's table; empty when the version or the lake has none. */
  public Optional<List<Path>> files(VersionManifest version, String table) {
    return Optional.ofNullable(version.tables().get(table))
        .flatMap(ref -> standing(table, ref.fingerprint()))
        .map(this::files);
  }

  /** The id of the published version; empty when nothing was published. */
  public Optional<String> published() {
    try {
      return Files.isSymbolicLink(current())
          ? Optional.of(Files.readSymbolicLink(current()).getFileName().toString())
          : Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Makes a table of finished Parquet files: computes its digest by reading them back, then moves them in. */
  StoredTable store(Recipe recipe, List<Path> written, List<String> columns)
      throws IOException, SQLException {
    return store(recipe, written, Digest.of(written, columns));
  }

  /** Makes a table of finished Parquet files, in the given order, whose digest is known. */
  StoredTable store(Recipe recipe, List<Path> written, Digest digest) throws IOException {
    List<String> names = IntStream.range(0, written.size())
        .mapToObj(part -> String.format(Locale.ROOT, "part-%05d.parquet", part))
        .toList();
    var stored = new StoredTable(
        recipe.subject(),
        recipe.fingerprint(),
        digest.rows(),
        digest.text(),
        Footers.digest(written),
        names,
        recipe.ingredients());
    complete(stored, written);
    return stored;
  }

  /** Moves finished files in and writes table.json last, which brings the table into existence. */
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
   * What a killed run left behind: tables without table.json, versions without a manifest, files that were being made,
   * and files beside the mark of an erased table. Nothing that is published is among them.
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

  /** A folder for unfinished files, inside the lake so that moving them is a rename on one disk. */
  Path work(String name) throws IOException {
    Path folder = root.resolve("work").resolve(name);
    Folders.remove(folder);
    Files.createDirectories(folder.getParent());
    return folder;
  }
}
