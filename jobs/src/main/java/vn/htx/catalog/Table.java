package vn.htx.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.htx.model.Bilingual;

/**
 * A table of the lake: what a row means, its columns and its key.
 *
 * @param name lower_snake_case; a public contract
 * @param fields the columns in order
 * @param key the columns that name a row; rows in files are sorted by them, except in tables made of much
 */
public record Table(
    String name,
    Layer layer,
    Bilingual label,
    String meaning,
    List<Field> fields,
    List<Field> key) {

  /** The layer of a table between the inbox and the pages. */
  public enum Layer {
    /** Facts shipped with the installation: units, crosswalk. */
    REFERENCE,
    /** A dataset after validation; may hold keyed hashes of personal identifiers; never leaves the lake. */
    CLEAN,
    /** What was rejected, skipped or remarked, and the accounting of rows. */
    QUALITY,
    /** One domain's wide table: holdings, loans, cooperatives. */
    WIDE,
    /** Figures for planners, copied into htx.duckdb. */
    MART,
    /** Descriptions of the other tables; made in htx.duckdb only, not in the lake. */
    DESCRIPTION
  }

  public Table {
    fields = List.copyOf(fields);
    key = List.copyOf(key);
    Set<String> ids = fields.stream().map(Field::id).collect(Collectors.toSet());
    if (ids.size() != fields.size()) {
      throw new IllegalArgumentException("table %s: a column id occurs twice".formatted(name));
    }
    for (Field part : key) {
      if (!ids.contains(part.id())) {
        throw new IllegalArgumentException(
            "table %s: key column %s is not one of its columns".formatted(name, part.id()));
      }
    }
  }

  public Optional<Field> find(String columnId) {
    return fields.stream().filter(field -> field.id().equals(columnId)).findFirst();
  }

  public List<String> columnIds() {
    return fields.stream().map(Field::id).toList();
  }
}
