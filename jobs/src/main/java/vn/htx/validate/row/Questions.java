package vn.htx.validate.row;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.htx.validate.check.Linking;

/** The questions that the rows of one sheet leave open about their cooperatives, each once. */
public final class Questions {
  private final Map<String, Question> asked = new LinkedHashMap<>();

  /**
   * A question that rows leave open.
   *
   * @param rows how many rows ask it, of which {@code firstRow} is the first
   */
  public record Question(Linking.Description said, long rows, int firstRow) {}

  void add(Linking.Linked open, int row) {
    asked.merge(
        open.questionId(),
        new Question(open.asked(), 1, row),
        (first, again) -> new Question(first.said(), first.rows() + 1, first.firstRow()));
  }

  /** By the question's id, in the order in which they were first asked. */
  public Map<String, Question> all() {
    return Collections.unmodifiableMap(asked);
  }
}
