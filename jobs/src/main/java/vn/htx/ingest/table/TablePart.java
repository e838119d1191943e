package vn.htx.ingest.table;

import java.util.List;
import vn.htx.ingest.source.SourceRow;
import vn.htx.model.SkipReason;

/** The elements of a sheet, from its first row to its last. */
public sealed interface TablePart {
  /**
   * The beginning of a table.
   *
   * @param sample its first rows, with their text mended, for decisions about whole columns
   * @param grouped whether names of groups are among them
   */
  record Head(TableHead head, List<SourceRow> sample, boolean grouped) implements TablePart {}

  /**
   * A row of the table, with its text mended and vertically merged cells filled.
   *
   * @param group the name of its group; empty when there is none
   */
  record Data(SourceRow row, String group) implements TablePart {}

  /** A row that holds no data of the dataset; kept because totals are compared with their parts. */
  record Skipped(SourceRow row, SkipReason reason) implements TablePart {}
}
