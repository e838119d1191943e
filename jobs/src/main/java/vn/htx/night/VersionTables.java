package vn.htx.night;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.htx.catalog.Catalog;
import vn.htx.catalog.Table;
import vn.htx.store.Lake;
import vn.htx.store.VersionManifest;

/** The tables of a version that stand beside its database. */
public final class VersionTables {
  private VersionTables() {}

  /** The files of every such table, as far as the lake still has them. */
  public static Map<String, List<Path>> files(
      Catalog catalog, Lake lake, VersionManifest manifest) {
    var files = new TreeMap<String, List<Path>>();
    manifest.tables().keySet().stream()
        .filter(name -> catalog.find(name).filter(VersionTables::isBeside).isPresent())
        .forEach(name -> lake.files(manifest, name).ifPresent(paths -> files.put(name, paths)));
    return files;
  }

  private static boolean isBeside(Table table) {
    return switch (table.layer()) {
      case REFERENCE, CLEAN, WIDE, QUALITY -> true;
      case MART, DESCRIPTION -> false;
    };
  }
}
