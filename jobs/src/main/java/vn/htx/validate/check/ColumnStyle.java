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
 * The style of the values in one column of one file, decided from its first cells.
 *
 * @param exchange whether day and month were exchanged in cells that the workbook keeps as dates
 * @param unitUnread whether the declared unit of amounts without a unit is unknown
 * @param unit of amounts without a unit; null for the contract's own
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
  /** Dimensions whose units titles may declare; others have only one unit, or it is beside the number. */
  private static final Set<MeasureUnit.Dimension> AMOUNTS =
      EnumSet.of(MeasureUnit.Dimension.MONEY, MeasureUnit.Dimension.AREA);

  /** The style for a single cell. */
  public static final ColumnStyle UNKNOWN = new ColumnStyle(
      NumberStyle.UNDECIDED,
      false,
      DateStyle.DAY_FIRST,
      false,
      DateEvidence.Exchange.NONE,
      false,
      null,
      0);

  /** What is read of a column by its style. To look for the other in every cell takes most of the time. */
  public enum Reads {
    NUMBERS,
    DATES,
    NEITHER;

    /** What a column of this check reads. */
    public static Reads of(CellCheck check) {
      if (check.isNumber()) {
        return NUMBERS;
      }
      return check.isDate() ? DATES : NEITHER;
    }
  }

  /**
   * Decides the style of a column.
   *
   * @param place index of the column in the file
   * @param contract the contract's unit for the column
   * @param stated the unit that the contract states for this header
   */
  public static ColumnStyle of(
      HeaderCell head,
      Iterable<SourceRow> sample,
      int place,
      Reads reads,
      Optional<MeasureUnit> contract,
      Optional<MeasureUnit> stated,
      int serialShift) {
    var numbers = new NumberEvidence();
    var dates = new DateEvidence();
    for (SourceRow row : sample) {
      String cell = row.cell(place);
      CellKind kind = row.kind(place);
      if (kind.isText() && !cell.isEmpty()) {
        switch (reads) {
          case NUMBERS -> numbers.add(cell);
          case DATES -> dates.add(cell);
          case NEITHER -> {}
        }
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
