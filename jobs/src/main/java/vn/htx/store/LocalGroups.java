package vn.htx.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.htx.catalog.Table;
import vn.htx.engine.Grouping;

/** Groups in memory, for tables of few rows: planning a job of Spark takes longer than making such a table. */
public record LocalGroups(Lake lake) implements GroupEngine {
  @Override
  public StoredTable write(
      Recipe recipe, Table table, Grouping grouping, Map<String, List<Path>> files) {
    return TableWriter.listed(
        lake,
        recipe,
        table,
        grouping.inMemory(
            part -> ReadRows.of(part, Objects.requireNonNull(files.get(part.name())))));
  }
}
