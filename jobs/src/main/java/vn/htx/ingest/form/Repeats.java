package vn.htx.ingest.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.htx.ingest.inbox.SheetSources;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.CsvLayout;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SheetSource;
import vn.htx.ingest.source.ShownSheets;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.source.UnreadableException;

/**
 * Rows of a form's repeats, each joined with the cells of its ancestors: columns that the sheet itself lacks, of the
 * nearest ancestor first. A repeat refers to its parent by {@code _parent_table_name} and {@code _parent_index}
 * (KoboToolbox) or by {@code PARENT_KEY} (ODK Central), over any number of levels. A row whose parent is missing has
 * those cells empty, and a remark is made.
 */
public final class Repeats implements SheetSource {
  private final SheetSource rows;
  private final RepeatTables tables;
  private List<RepeatTables.Joined> joined = List.of();
  private Optional<RepeatTables.Table> table = Optional.empty();
  private int own = Integer.MAX_VALUE;
  private long orphans;
  private int firstOrphan;

  private Repeats(SheetSource rows, RepeatTables tables) {
    this.rows = rows;
    this.tables = tables;
  }

  /**
   * Opens a file, or one part of a CSV file; rows of a form's repeats are joined with those of their parents. Sheet
   * names are masked.
   */
  public static SheetSource open(Path inbox, InboxFile file, CsvLayout.Part part) {
    return new ShownSheets(joined(inbox, file, part));
  }

  private static SheetSource joined(Path inbox, InboxFile file, CsvLayout.Part part) {
    SheetSource first = SheetSources.open(inbox, file, part);
    if (!first.hasSeveralSheets()) {
      return first;
    }
    try {
      first.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return join(() -> SheetSources.open(inbox, file, part));
  }

  /**
   * The source itself when no sheet of it is a repeat.
   *
   * @param open opens the file; called again because the file is read once for the parents' rows and once for all rows
   * @throws UnreadableException when the parents' rows are more than {@link RepeatTables#MOST_CHARACTERS}
   */
  public static SheetSource join(Supplier<SheetSource> open) {
    try {
      boolean any;
      try (SheetSource heads = open.get()) {
        any = RepeatTables.hasRepeats(heads);
      }
      if (!any) {
        return open.get();
      }
      try (SheetSource parents = open.get()) {
        RepeatTables tables = RepeatTables.read(parents);
        return new Repeats(open.get(), tables);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public boolean nextSheet() {
    table = Optional.empty();
    joined = List.of();
    own = Integer.MAX_VALUE;
    orphans = 0;
    firstOrphan = 0;
    return rows.nextSheet();
  }

  @Override
  public Optional<SourceRow> next() {
    return rows.next().map(row -> {
      if (table.isPresent()) {
        return isJoined() && !row.isBlank() ? withParents(row) : row;
      }
      if (row.isBlank()) {
        return row;
      }
      RepeatTables.Table head = new RepeatTables.Table(rows.sheet(), row);
      table = Optional.of(head);
      joined = tables.joined(head);
      own = isJoined() ? row.width() : Integer.MAX_VALUE;
      return isJoined() ? header(row) : row;
    });
  }

  private boolean isJoined() {
    return !joined.isEmpty();
  }

  private SourceRow header(SourceRow row) {
    String[] cells = Arrays.copyOf(texts(row), own + joined.size());
    for (int i = 0; i < joined.size(); i++) {
      cells[own + i] = joined.get(i).header();
    }
    return SourceRow.ofText(row.row(), cells);
  }

  private SourceRow withParents(SourceRow row) {
    List<SourceRow> ancestors = tables.ancestors(table.orElseThrow(), row);
    if (ancestors.isEmpty()) {
      orphans++;
      firstOrphan = firstOrphan == 0 ? row.row() : firstOrphan;
    }
    String[] cells = new String[own + joined.size()];
    CellKind[] kinds = new CellKind[cells.length];
    for (int i = 0; i < own; i++) {
      cells[i] = row.cell(i);
      kinds[i] = row.kind(i);
    }
    for (int i = 0; i < joined.size(); i++) {
      RepeatTables.Joined from = joined.get(i);
      boolean known = from.level() < ancestors.size();
      cells[own + i] = known ? ancestors.get(from.level()).cell(from.column()) : "";
      kinds[own + i] = known ? ancestors.get(from.level()).kind(from.column()) : CellKind.TEXT;
    }
    return new SourceRow(row.row(), cells, kinds);
  }

  private static String[] texts(SourceRow row) {
    String[] cells = new String[row.width()];
    Arrays.setAll(cells, row::cell);
    return cells;
  }

  @Override
  public SheetShape shape() {
    return rows.shape();
  }

  @Override
  public int ownColumns() {
    return own;
  }

  @Override
  public boolean isParent() {
    return table.map(tables::isParent).orElse(false);
  }

  @Override
  public List<InboxFile.Fault> remarks() {
    var remarks = new ArrayList<>(rows.remarks());
    if (orphans > 0) {
      remarks.add(new InboxFile.Fault(
          "%s dòng lặp không có dòng cha (đầu tiên: dòng %s); hãy xuất lại cả biểu mẫu"
              .formatted(orphans, firstOrphan),
          "%s repeat rows have no parent row (the first: row %s); export the whole form again"
              .formatted(orphans, firstOrphan)));
    }
    return remarks;
  }

  @Override
  public String sheet() {
    return rows.sheet();
  }

  @Override
  public long counted() {
    return rows.counted();
  }

  @Override
  public int serialShift() {
    return rows.serialShift();
  }

  @Override
  public List<String> hiddenSheets() {
    return rows.hiddenSheets();
  }

  @Override
  public boolean isUnchanged() {
    return rows.isUnchanged();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
