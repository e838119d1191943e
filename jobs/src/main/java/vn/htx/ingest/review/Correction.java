package vn.htx.ingest.review;

import java.io.Serializable;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.htx.ingest.source.CellKind;

/**
 * One row of an inbox file as corrected by a person.
 *
 * @param inboxFile path of the file inside the inbox
 * @param sha256 of the inbox file's bytes when the row was exported; the correction applies to these bytes only
 * @param sheet of the inbox file; empty for a CSV
 * @param sourceRow physical row of that sheet, from 1
 * @param cells by {@link vn.htx.text.MatchKey} of the column's name; an empty text empties the cell
 * @param file the review file that states it
 * @param row its physical row there
 */
public record Correction(
    String inboxFile,
    String sha256,
    String sheet,
    int sourceRow,
    SortedMap<String, Cell> cells,
    String file,
    int row)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public Correction {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  /** The corrected content of a cell. */
  public record Cell(String text, CellKind kind) implements Serializable {
    private static final long serialVersionUID = 1L;
  }
}
