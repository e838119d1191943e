package vn.htx.dashboard;

import java.util.function.Consumer;

/** The rejected rows and answers of a version, one line a row, question and rule; there may be millions. */
@FunctionalInterface
public interface RejectedRows {
  /**
   * One rule that one row or answer broke.
   *
   * @param row physical row in its sheet, from 1
   * @param item the survey's question; empty when the row itself was rejected
   * @param found the answer; empty when the row itself was rejected
   */
  record Line(String file, String sheet, int row, String item, String rule, String found) {}

  /** Hands over a dataset's lines by file, sheet, row, rule and item. */
  void each(String dataset, Consumer<Line> reader);
}
