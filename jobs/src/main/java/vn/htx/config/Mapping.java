package vn.htx.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Table;
import vn.htx.model.Sha256;

/**
 * A workspace's additions to a dataset's contract, from {@code contracts/mapping/<dataset>.yaml}: how its own files
 * name and fill columns and questions, without a copy of the whole contract.
 *
 * @param columns the additions to each column, by its id
 * @param items the additions to each question of the survey, by its id
 * @param fingerprint SHA-256 of the file's bytes; empty where there is no file
 */
public record Mapping(Map<String, Node> columns, Map<String, Node> items, String fingerprint) {
  /** Folder of mappings below the contracts of a workspace. */
  public static final String FOLDER = "mapping";

  static final Mapping NONE = new Mapping(Map.of(), Map.of(), "");
  static final String[] COLUMN_KEYS = {
    "headers", "answers", "constant", "composedOf", "joinedBy", "placeNames", "linkedBy"
  };

  public Mapping {
    columns = new LinkedHashMap<>(columns);
    items = new LinkedHashMap<>(items);
  }

  /** The additions to a column; may be empty. */
  Map<String, Node> column(String id) {
    return Optional.ofNullable(columns.get(id)).map(Node::children).orElse(Map.of());
  }

  /**
   * Every mapping of a workspace, by dataset. A file that belongs to no dataset is a problem.
   *
   * @param contracts the workspace's folder of contracts; may be absent from the disk
   */
  public static Map<String, FileOrigin> files(Catalog catalog, Path contracts, Problems problems) {
    Map<String, FileOrigin> files =
        FileOrigin.files(Optional.empty(), Optional.of(contracts.resolve(FOLDER)), problems);
    List<String> names = catalog.datasets().stream().map(Table::name).toList();
    var known = new TreeMap<String, FileOrigin>();
    files.forEach((id, origin) -> {
      if (names.contains(id)) {
        known.put(id, origin);
      } else {
        Contracts.unknown(id, origin, names, problems);
      }
    });
    return known;
  }

  /** Reads one mapping; ids of columns and questions are checked later, by the readers of contracts and frameworks. */
  public static Mapping read(Path file, Problems problems) {
    return of(Node.read(file, problems), sha256(file));
  }

  static Mapping of(Node document, String fingerprint) {
    document.onlyKeys("columns", "items");
    return new Mapping(
        document.find("columns").map(Node::children).orElse(Map.of()),
        document.find("items").map(Node::children).orElse(Map.of()),
        fingerprint);
  }

  private static String sha256(Path file) {
    try {
      return Files.exists(file) ? Sha256.of(file) : "";
    } catch (IOException unreadable) {
      return ""; // reported when the document was read
    }
  }
}
