package vn.htx.validate.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.htx.validate.check.Linking;

/** The open questions of one sheet's rows about their cooperatives, each once. */
public final class Questions {
  private final Map<String, Question> asked = new LinkedHashMap<>();

  /**
   * An open question of some rows.
   *
   * @param rows how many rows have it; {@code firstRow} is the first of them
   */
  public record Question(Linking.Description said, long rows, int firstRow) {}

  void add(Linking.Linked open, int row) {
    asked.merge(
        open.questionId(),
        new Question(open.asked(), 1, row),
        (first, again) -> new Question(first.said(), first.rows() + 1, first.firstRow()));
  }

  /** Questions by id, in the order of first occurrence. */
  public Map<String, Question> all() {
    return Collections.unmodifiableMap(asked);
  }
}
