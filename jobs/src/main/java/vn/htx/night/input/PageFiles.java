package vn.htx.night.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.config.FileOrigin;
import vn.htx.config.Workspace;

/**
 * The files that pages alone are made of: where units are, which border on each other, and the dates that are marked on
 * charts. They stand in {@code reference/}, but no figure depends on them, so that they are no ingredient of tables.
 */
public final class PageFiles {
  private static final String FOLDER = "map";

  /** The id of the communes' centres. */
  public static final String CENTRES = FOLDER + "/centres";

  /** The id of the pairs of communes that border on each other. */
  public static final String NEIGHBOURS = FOLDER + "/neighbours";

  /** The id of the boundaries, of which the installation has none. */
  public static final String BOUNDARIES = FOLDER + "/boundaries";

  /** The id of the dates that are marked on charts over time. */
  public static final String ANNOTATIONS = "chart/annotations";

  private PageFiles() {}

  /** Those that there are, by their ids in {@link Configuration#origins}. */
  static SortedMap<String, FileOrigin> of(
      Installation installation, Path directory, Workspace workspace) {
    Path own = directory.resolve(Workspace.Configuration.REFERENCE.folder());
    Path installed = installation.data().resolve(Workspace.Configuration.REFERENCE.folder());
    var files = new TreeMap<String, FileOrigin>();
    if (workspace.fallback().contains(Workspace.Configuration.REFERENCE)) {
      add(files, CENTRES, installed.resolve("centres.csv"), FileOrigin.Source.INSTALLATION);
      add(files, NEIGHBOURS, installed.resolve("neighbours.csv"), FileOrigin.Source.INSTALLATION);
      add(files, ANNOTATIONS, installed.resolve("annotations.csv"), FileOrigin.Source.INSTALLATION);
    }
    add(files, CENTRES, own.resolve("centres.csv"), FileOrigin.Source.WORKSPACE);
    add(files, NEIGHBOURS, own.resolve("neighbours.csv"), FileOrigin.Source.WORKSPACE);
    add(files, ANNOTATIONS, own.resolve("annotations.csv"), FileOrigin.Source.WORKSPACE);
    add(files, BOUNDARIES, own.resolve("boundaries.geojson"), FileOrigin.Source.WORKSPACE);
    return files;
  }

  private static void add(
      SortedMap<String, FileOrigin> files, String id, Path file, FileOrigin.Source source) {
    if (Files.exists(file)) {
      files.put(id, new FileOrigin(file, source));
    }
  }
}
