package vn.htx.ingest.table;

import java.util.List;
import vn.htx.ingest.source.SourceRow;
import vn.htx.model.SkipReason;

/** What a sheet is made of, from its first row to its last. */
public sealed interface TablePart {
  /**
   * A table begins.
   *
   * @param sample its first rows as they will be given, for what is decided a column at a time
   * @param grouped whether rows of names of groups stand among them
   */
  record Head(TableHead head, List<SourceRow> sample, boolean grouped) implements TablePart {}

  /**
   * A row of the table, its text mended and cells that were merged downwards filled.
   *
   * @param group what the row of the group above it says; empty when there is none
   */
  record Data(SourceRow row, String group) implements TablePart {}

  /** A row that holds no data of the dataset; what it says is kept for totals, which are compared with their parts. */
  record Skipped(SourceRow row, SkipReason reason) implements TablePart {}
}
