package vn.htx.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.htx.catalog.Table;
import vn.htx.engine.Grouping;

/** Makes tables of one lake by Java over groups of rows. */
public interface GroupEngine {
  /**
   * Writes what is made of the groups, in the order of the table's key.
   *
   * @param files of the grouping's tables, by name
   */
  StoredTable write(Recipe recipe, Table table, Grouping grouping, Map<String, List<Path>> files);
}
