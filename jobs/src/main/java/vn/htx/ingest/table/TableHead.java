package vn.htx.ingest.table;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The header of one table in a sheet.
 *
 * @param firstRow physical row; the header takes all rows to {@code lastRow}
 * @param cells one per column, from the first
 * @param rows how many of those rows the source returns: a sheet may omit empty rows
 */
public record TableHead(int firstRow, int lastRow, int rows, List<HeaderCell> cells)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public TableHead {
    cells = List.copyOf(cells);
  }

  /** The contract's columns and questions that occur in the header. */
  BitSet places(Vocabulary words) {
    var places = new BitSet();
    cells.forEach(cell -> cell.place(words).ifPresent(places::set));
    return places;
  }

  /** Position of a column of the contract, or -1. */
  int column(int place, Vocabulary words) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).place(words).equals(Optional.of(place))) {
        return i;
      }
    }
    return -1;
  }
}
