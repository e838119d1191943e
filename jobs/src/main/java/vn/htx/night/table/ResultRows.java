package vn.htx.night.table;

import java.util.List;
import vn.htx.engine.ResultRow;
import vn.htx.query.Answer;

/** An answer's rows as those read them who know of no database. */
final class ResultRows {
  private ResultRows() {}

  static List<ResultRow> of(Answer answer) {
    return answer.rows().stream().map(ResultRows::of).toList();
  }

  static ResultRow of(Answer.Row row) {
    return row::find;
  }
}
