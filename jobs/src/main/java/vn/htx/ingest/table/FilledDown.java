package vn.htx.ingest.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.SheetShape;
import vn.htx.ingest.source.SourceRow;

/** Copies the text of a vertically merged cell to the rows below it. Rows must be given in order. */
final class FilledDown {
  private final List<SheetShape.Merge> waiting;
  private final List<Open> open = new ArrayList<>();
  private int next;

  private record Open(SheetShape.Merge merge, String text, CellKind kind) {}

  FilledDown(SheetShape shape) {
    waiting = shape.merges().stream()
        .filter(merge -> merge.lastRow() > merge.firstRow())
        .sorted(Comparator.comparingInt(SheetShape.Merge::firstRow))
        .toList();
  }

  SourceRow fill(SourceRow row) {
    if (next >= waiting.size() && open.isEmpty()) {
      return row;
    }
    open.removeIf(each -> each.merge().lastRow() < row.row());
    SourceRow filled = row;
    for (Open each : open) {
      if (filled.cell(each.merge().firstColumn()).isEmpty()) {
        filled = filled.with(each.merge().firstColumn(), each.text(), each.kind());
      }
    }
    while (next < waiting.size() && waiting.get(next).firstRow() <= row.row()) {
      SheetShape.Merge merge = waiting.get(next++);
      if (merge.firstRow() == row.row()) {
        int column = merge.firstColumn();
        open.add(new Open(merge, row.cell(column), row.kind(column)));
      }
    }
    return filled;
  }
}
