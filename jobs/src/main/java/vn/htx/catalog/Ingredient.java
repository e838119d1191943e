package vn.htx.catalog;

import java.util.List;

/**
 * Something beside tables and days that a table is made of: the content of configuration files, or a setting. Declared
 * once as a constant by whoever reads it.
 *
 * @param id what the table's recipe calls it, as {@code rules/debt-groups}
 * @param type what steps get
 * @param files the configuration files it is read from, by id; one that ends with {@code /} stands for all in that
 *     folder; none for a setting, whose text then stands in the recipe
 */
public record Ingredient<T>(String id, Class<T> type, List<String> files) {
  public Ingredient {
    files = List.copyOf(files);
  }

  /** Read from the file of the same id. */
  public static <T> Ingredient<T> file(String id, Class<T> type) {
    return new Ingredient<>(id, type, List.of(id));
  }

  /** A setting, told apart by its own text. */
  public static <T> Ingredient<T> setting(String id, Class<T> type) {
    return new Ingredient<>(id, type, List.of());
  }
}
