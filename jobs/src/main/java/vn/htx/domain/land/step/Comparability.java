package vn.htx.domain.land.step;

import java.time.LocalDate;
import vn.htx.catalog.FieldRow;
import vn.htx.measure.Cell;
import vn.htx.measure.CellFigures;
import vn.htx.measure.Figure;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.place.Places;

/**
 * Marks figures that must not be compared over the delivery dates. A value that describes an area other than the unit's
 * own loses its value.
 */
public final class Comparability implements CellFigures.Marking {
  private static final long serialVersionUID = 1L;

  private static final Bilingual DIVIDED = Bilingual.of(
      "xã bị chia tách hoặc nhận một phần xã khác, phạm vi trước và sau khác nhau",
      "the commune was divided or took a part of another, its extent is not the same on all dates");
  private static final Bilingual NOT_CONTINUED = Bilingual.of(
      "địa bàn huyện cũ không tiếp nối nguyên vẹn trong các xã mới",
      "the old district does not continue exactly in the new communes");
  private static final Bilingual OTHER_OFFICES = Bilingual.of(
      "các ngày có sổ của những địa bàn khác nhau", "the dates cover different districts");

  private final Places places;

  public Comparability(Places places) {
    this.places = places;
  }

  /** The figure as it is published beside those of the other dates. */
  @Override
  public Figure mark(Figure figure, FieldRow cell) {
    LocalDate latest = cell.date(LandCells.Compared.LATEST);
    return switch (figure.cell().level()) {
      case COMMUNE -> {
        if (cell.flag(LandCells.Compared.COMPARABLE)) {
          yield figure;
        }
        LocalDate day = Period.find(figure.cell().period()).orElseThrow().last();
        boolean whole = figure.cell().unit().startsWith(Places.DIVIDED)
            || places.isOld(day) == places.isOld(latest);
        Figure marked = figure.notComparable(DIVIDED);
        yield whole ? marked : marked.withoutValue();
      }
      case OLD_DISTRICT ->
        isExact(figure.cell().unit(), latest)
            ? figure
            : figure.notComparable(NOT_CONTINUED).withoutValue();
      case CITY, COOPERATIVE ->
        cell.flag(LandCells.Compared.SAME_DISTRICTS) ? figure : figure.notComparable(OTHER_OFFICES);
    };
  }

  private boolean isExact(String district, LocalDate latest) {
    return !district.equals(Cell.UNKNOWN) && (places.isOld(latest) || places.continues(district));
  }
}
