package vn.htx.validate.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.htx.ingest.source.CellKind;
import vn.htx.ingest.source.SourceRow;
import vn.htx.ingest.table.HeaderCell;
import vn.htx.text.date.DateEvidence;
import vn.htx.text.date.DateStyle;
import vn.htx.text.number.MeasureUnit;
import vn.htx.text.number.NumberEvidence;
import vn.htx.text.number.NumberStyle;

/**
 * How one column of one file writes its values, decided from its first cells.
 *
 * @param exchange whether days and months of cells that the workbook keeps as days have changed places
 * @param unitUnread whether amounts that name no unit stand in one that is declared but not known
 * @param unit in which amounts stand that name none; null for the contract's own
 */
public record ColumnStyle(
    NumberStyle numbers,
    boolean numbersContested,
    DateStyle dates,
    boolean datesContested,
    DateEvidence.Exchange exchange,
    boolean unitUnread,
    @Nullable MeasureUnit unit,
    int serialShift) {
  /** What titles declare units of; the others are written in one way only, or beside the number. */
  private static final Set<MeasureUnit.Dimension> AMOUNTS =
      EnumSet.of(MeasureUnit.Dimension.MONEY, MeasureUnit.Dimension.AREA);

  /** Of a cell by itself. */
  public static final ColumnStyle UNKNOWN = new ColumnStyle(
      NumberStyle.UNDECIDED,
      false,
      DateStyle.DAY_FIRST,
      false,
      DateEvidence.Exchange.NONE,
      false,
      null,
      0);

  /**
   * Decides.
   *
   * @param place of the column in the file
   * @param contract the contract's unit of the column
   * @param stated the unit that the contract gives this header
   */
  public static ColumnStyle of(
      HeaderCell head,
      Iterable<SourceRow> sample,
      int place,
      Optional<MeasureUnit> contract,
      Optional<MeasureUnit> stated,
      int serialShift) {
    var numbers = new NumberEvidence();
    var dates = new DateEvidence();
    for (SourceRow row : sample) {
      String cell = row.cell(place);
      CellKind kind = row.kind(place);
      if (kind.isText() && !cell.isEmpty()) {
        numbers.add(cell);
        dates.add(cell);
      } else if (kind.isDay()) {
        kind.day(cell, serialShift).ifPresent(dates::add);
      }
    }
    return new ColumnStyle(
        numbers.style(),
        numbers.isContested(),
        dates.style(),
        dates.isContested(),
        dates.exchange(),
        contract
            .map(MeasureUnit::dimension)
            .filter(AMOUNTS::contains)
            .filter(head::isUnitUnread)
            .filter(dimension -> stated.isEmpty())
            .isPresent(),
        stated.or(() -> contract.flatMap(unit -> head.unit(unit.dimension()))).orElse(null),
        serialShift);
  }
}
