package vn.htx.night.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.config.FileOrigin;
import vn.htx.config.Workspace;

/**
 * The files that tell where units are and which border on each other. They stand in {@code reference/}, but no figure
 * depends on them, so that they are no ingredient of tables.
 */
public final class MapFiles {
  /** Before their ids in {@link Configuration#origins}. */
  static final String FOLDER = "map";

  /** The id of the communes' centres. */
  public static final String CENTRES = FOLDER + "/centres";

  /** The id of the pairs of communes that border on each other. */
  public static final String NEIGHBOURS = FOLDER + "/neighbours";

  /** The id of the boundaries, of which the installation has none. */
  public static final String BOUNDARIES = FOLDER + "/boundaries";

  private MapFiles() {}

  static SortedMap<String, FileOrigin> of(
      Installation installation, Path directory, Workspace workspace) {
    Path own = directory.resolve(Workspace.Configuration.REFERENCE.folder());
    Path installed = installation.data().resolve(Workspace.Configuration.REFERENCE.folder());
    var files = new TreeMap<String, FileOrigin>();
    if (workspace.fallback().contains(Workspace.Configuration.REFERENCE)) {
      add(files, "centres", installed.resolve("centres.csv"), FileOrigin.Source.INSTALLATION);
      add(files, "neighbours", installed.resolve("neighbours.csv"), FileOrigin.Source.INSTALLATION);
    }
    add(files, "centres", own.resolve("centres.csv"), FileOrigin.Source.WORKSPACE);
    add(files, "neighbours", own.resolve("neighbours.csv"), FileOrigin.Source.WORKSPACE);
    add(files, "boundaries", own.resolve("boundaries.geojson"), FileOrigin.Source.WORKSPACE);
    return files;
  }

  private static void add(
      SortedMap<String, FileOrigin> files, String id, Path file, FileOrigin.Source source) {
    if (Files.exists(file)) {
      files.put(id, new FileOrigin(file, source));
    }
  }
}
