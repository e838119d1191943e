package vn.htx.ingest.table;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that a dataset's files may give their columns, by {@link vn.htx.text.MatchKey}. Used to find a table's
 * header among the rows of a sheet and to bind its cells.
 *
 * @param places index by match key: columns of the contract first, from 0, then the survey's questions
 * @param key the columns of the key; a row without them is hardly data
 * @param required the columns without which a file cannot be read
 */
public record Vocabulary(Map<String, Integer> places, Set<Integer> key, Set<Integer> required)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public Vocabulary {
    places = new LinkedHashMap<>(places);
    key = Set.copyOf(key);
    required = Set.copyOf(required);
  }

  /** The column that a header with this match key means. */
  public Optional<Integer> place(String matchKey) {
    return Optional.ofNullable(places.get(matchKey));
  }
}
