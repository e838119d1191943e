package vn.htx.page;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the quality report lists whole, for spreadsheets: rejected rows and answers, of which there may be millions, and
 * files and remarks, of which the page shows the first. Lines are handed over one by one.
 */
public interface QualityLists {
  /**
   * One rule that one row or answer broke.
   *
   * @param row physical row in its sheet, from 1
   * @param item the survey's question; empty when the row itself was rejected
   * @param found the answer; empty when the row itself was rejected
   */
  record RejectedRow(String file, String sheet, int row, String item, String rule, String found) {}

  /**
   * What became of one sheet of one file.
   *
   * @param counts empty where the file could not be read far enough
   * @param remarks how many there are
   */
  record Sheet(String file, String sheet, Optional<QualityPage.Counts> counts, long remarks) {}

  /** One remark; of its rows only the first is told. */
  record Remarked(String file, String sheet, QualityPage.SheetRemark remark) {}

  /** Hands over a dataset's rejected rows and answers by file, sheet, row, rule and item. */
  void rejected(String dataset, Consumer<RejectedRow> reader);

  /** Hands over all sheets of a dataset, in the order of the page. */
  void sheets(String dataset, Consumer<Sheet> reader);

  /** Hands over all remarks on a dataset, in the order of the page. */
  void remarks(String dataset, Consumer<Remarked> reader);
}
