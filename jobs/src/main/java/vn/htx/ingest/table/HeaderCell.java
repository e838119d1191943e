package vn.htx.ingest.table;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.htx.text.encoding.FormEvidence;
import vn.htx.text.encoding.StoredForm;
import vn.htx.text.number.MeasureUnit;

/**
 * What stands above one column of a table, over all rows of its header.
 *
 * @param name as a person reads it, from the top row down; empty when nothing stands there
 * @param keys match keys by which it may be known, the most telling first
 * @param units the unit that the header states; else those that the titles above the table state, one a dimension
 * @param unreadUnit what is declared as the unit and is none that we know; empty where there is no such thing
 * @param form how the text of the column's cells is stored
 * @param doubtful whether the cells do not tell clearly how their text is stored
 */
public record HeaderCell(
    String name,
    List<String> keys,
    List<MeasureUnit> units,
    String unreadUnit,
    StoredForm form,
    boolean doubtful)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public HeaderCell {
    keys = List.copyOf(keys);
    units = List.copyOf(units);
  }

  /** The column of the contract, or the question, that this means. */
  public Optional<Integer> place(Vocabulary words) {
    return keys.stream().flatMap(key -> words.place(key).stream()).findFirst();
  }

  /** The unit stated for amounts of one dimension. */
  public Optional<MeasureUnit> unit(MeasureUnit.Dimension dimension) {
    return units.stream().filter(unit -> unit.dimension() == dimension).findFirst();
  }

  /** Whether amounts of a dimension stand in a unit that is declared but not known. */
  public boolean isUnitUnread(MeasureUnit.Dimension dimension) {
    return !unreadUnit.isEmpty() && unit(dimension).isEmpty();
  }

  HeaderCell statedAbove(List<MeasureUnit> stated, String unread) {
    return units.isEmpty() && unreadUnit.isEmpty()
        ? new HeaderCell(name, keys, stated, unread, form, doubtful)
        : this;
  }

  /** With what the cells below tell; the header's own text decides where they hold no word that could. */
  HeaderCell storedAs(FormEvidence.Verdict verdict) {
    return verdict.words() == 0
        ? this
        : new HeaderCell(name, keys, units, unreadUnit, verdict.form(), verdict.doubtful());
  }
}
