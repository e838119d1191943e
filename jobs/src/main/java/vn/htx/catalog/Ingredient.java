package vn.htx.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An input of a table besides other tables and days: the content of configuration files, or a setting. Declared once,
 * as a constant of the class that reads it.
 *
 * @param id its name in the table's recipe, such as {@code rules/debt-groups}
 * @param type the type that steps receive
 * @param files the configuration files it is read from, by id; one that ends with {@code /} means every file of that
 *     folder; none for a setting, whose text is then part of the recipe
 */
public record Ingredient<T>(String id, Class<T> type, List<String> files) {
  public Ingredient {
    files = List.copyOf(files);
  }

  /**
   * Its value among those of a night.
   *
   * @throws IllegalStateException when it has none
   */
  public T among(Map<Ingredient<?>, Object> values) {
    return Optional.ofNullable(values.get(this))
        .map(type::cast)
        .orElseThrow(
            () -> new IllegalStateException("%s is no rule file of a domain".formatted(id)));
  }

  /** Read from the file of the same id. */
  public static <T> Ingredient<T> file(String id, Class<T> type) {
    return new Ingredient<>(id, type, List.of(id));
  }

  /** A setting, identified in the recipe by its text. */
  public static <T> Ingredient<T> setting(String id, Class<T> type) {
    return new Ingredient<>(id, type, List.of());
  }
}
