package vn.htx.ingest.table;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a dataset's files may call their columns, by {@link vn.htx.text.MatchKey}: how a table's header is found among
 * the rows of a sheet, and what its cells are bound to.
 *
 * @param places match key to column: those of the contract first, from 0, then the survey's questions
 * @param key the columns that name a row; a row without them is hardly data
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
