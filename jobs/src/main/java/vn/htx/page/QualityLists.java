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
  record RejectedRow(
      String dataset, String file, String sheet, int row, String item, String rule, String found) {}

  /**
   * The accounting of one sheet of one file.
   *
   * @param counts empty when the file could not be read far enough
   * @param remarks number of remarks
   */
  record Sheet(
      String dataset,
      String file,
      String sheet,
      Optional<QualityPage.Counts> counts,
      long remarks) {}

  /** One remark, with only the first of its rows. */
  record Remarked(String dataset, String file, String sheet, QualityPage.SheetRemark remark) {}

  /** Passes on all rejected rows and answers, ordered by dataset, file, sheet, row, rule and item. */
  void rejected(Consumer<RejectedRow> reader);

  /** Passes on all sheets in the order of the page. */
  void sheets(Consumer<Sheet> reader);

  /** Passes on all remarks in the order of the page. */
  void remarks(Consumer<Remarked> reader);
}
