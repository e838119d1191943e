package vn.htx.store;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.model.Sha256;

/**
 * All that a table is computed from, by name: input files, upstream fingerprints, configuration, code, days. Two equal
 * recipes make the same table, so a table whose fingerprint is there already is not computed again.
 *
 * @param subject the table's name
 * @param ingredients name to value; values are hashes, dates or short texts, never data
 */
public record Recipe(String subject, SortedMap<String, String> ingredients) {
  public Recipe {
    ingredients = Collections.unmodifiableSortedMap(new TreeMap<>(ingredients));
  }

  public static Recipe of(String subject, Map<String, String> ingredients) {
    return new Recipe(subject, new TreeMap<>(ingredients));
  }

  /** 32 hexadecimal digits of the SHA-256 over subject and ingredients. */
  public String fingerprint() {
    var text = new StringBuilder(subject);
    ingredients.forEach(
        (name, value) -> text.append('\n').append(name).append('=').append(value));
    return Sha256.of(text.toString()).substring(0, 32);
  }
}
