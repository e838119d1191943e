package vn.htx.ingest.table;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.htx.text.encoding.FormEvidence;
import vn.htx.text.encoding.StoredForm;
import vn.htx.text.number.MeasureUnit;

/**
 * The header of one column of a table, over all rows of the header.
 *
 * @param name as shown, from the top row down; empty when the header is blank
 * @param keys match keys to try, the most specific first
 * @param units the unit that the header states, else those that the titles above the table state, one per dimension
 * @param unreadUnit a declared unit that is unknown; empty if there is none
 * @param form encoding of the column's text
 * @param doubtful whether the encoding is not clear from the cells
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

  /** The stated unit of a dimension. */
  public Optional<MeasureUnit> unit(MeasureUnit.Dimension dimension) {
    return units.stream().filter(unit -> unit.dimension() == dimension).findFirst();
  }

  /** Whether the unit of a dimension's amounts is declared but unknown. */
  public boolean isUnitUnread(MeasureUnit.Dimension dimension) {
    return !unreadUnit.isEmpty() && unit(dimension).isEmpty();
  }

  HeaderCell statedAbove(List<MeasureUnit> stated, String unread) {
    return units.isEmpty() && unreadUnit.isEmpty()
        ? new HeaderCell(name, keys, stated, unread, form, doubtful)
        : this;
  }

  /** The same with the encoding of the cells below; where they are no evidence, the header's own text decides. */
  HeaderCell storedAs(FormEvidence.Verdict verdict) {
    return verdict.words() == 0
        ? this
        : new HeaderCell(name, keys, units, unreadUnit, verdict.form(), verdict.doubtful());
  }
}
