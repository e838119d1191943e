package vn.htx.store;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.model.Sha256;

/**
 * Everything that a table is computed from, by name: input files, fingerprints of its inputs, configuration, code,
 * days. Equal recipes give equal tables, so a table whose fingerprint exists is not computed again.
 *
 * @param subject name of the table
 * @param ingredients values by name: hashes, dates or short texts, never data
 */
public record Recipe(String subject, SortedMap<String, String> ingredients) {
  public Recipe {
    ingredients = Collections.unmodifiableSortedMap(new TreeMap<>(ingredients));
  }

  public static Recipe of(String subject, Map<String, String> ingredients) {
    return new Recipe(subject, new TreeMap<>(ingredients));
  }

  /** The fingerprint: 32 hexadecimal digits of the SHA-256 over subject and ingredients. */
  public String fingerprint() {
    var text = new StringBuilder(subject);
    ingredients.forEach(
        (name, value) -> text.append('\n').append(name).append('=').append(value));
    return Sha256.of(text.toString()).substring(0, 32);
  }
}
