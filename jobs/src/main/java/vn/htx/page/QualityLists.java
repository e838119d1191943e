package vn.htx.page;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * The complete lists behind the quality report, for spreadsheets: rejected rows and answers, of which there may be
 * millions, and the files and remarks of which the page shows only the first. Lines are passed on one by one.
 */
public interface QualityLists {
  /**
   * One rule that was broken by one row or answer.
   *
   * @param row physical row in its sheet, from 1
   * @param item the question of the survey; empty when the row itself was rejected
   * @param found the answer; empty when the row itself was rejected
   */
  record RejectedRow(String file, String sheet, int row, String item, String rule, String found) {}

  /**
   * The accounting of one sheet of one file.
   *
   * @param counts empty when the file could not be read far enough
   * @param remarks number of remarks
   */
  record Sheet(String file, String sheet, Optional<QualityPage.Counts> counts, long remarks) {}

  /** One remark, with only the first of its rows. */
  record Remarked(String file, String sheet, QualityPage.SheetRemark remark) {}

  /** Passes on a dataset's rejected rows and answers, ordered by file, sheet, row, rule and item. */
  void rejected(String dataset, Consumer<RejectedRow> reader);

  /** Passes on all sheets of a dataset in the order of the page. */
  void sheets(String dataset, Consumer<Sheet> reader);

  /** Passes on all remarks on a dataset in the order of the page. */
  void remarks(String dataset, Consumer<Remarked> reader);
}
