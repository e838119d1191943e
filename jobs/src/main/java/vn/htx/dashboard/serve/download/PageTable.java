package vn.htx.dashboard.serve.download;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.export.DataWorkbook;
import vn.htx.model.Bilingual;
import vn.htx.page.extract.DataRows;

/** The table of a page with all of its rows, which can be kept as a file. */
interface PageTable {
  /** The path of the page; that of the file has its ending besides. */
  String page();

  /** Of the sheet of a workbook. */
  Bilingual name();

  /** Whether making it takes as long as reading many rows. */
  default boolean isHeavy() {
    return true;
  }

  /** What the file is named by. */
  default Stream<String> nameParts() {
    return Stream.of(page().substring(1));
  }

  /**
   * Reads the rows that an address chooses, while their version is open.
   *
   * @throws vn.htx.dashboard.serve.visit.Refusal when there is no such thing
   */
  void read(Visit visit, Consumer<DataRows> reader);

  /** What was chosen, in words. */
  default List<DataWorkbook.Fact> chosen(Visit visit) {
    return List.of();
  }
}
