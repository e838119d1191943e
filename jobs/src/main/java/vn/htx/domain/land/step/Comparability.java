package vn.htx.domain.land.step;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.htx.measure.Cell;
import vn.htx.measure.Figure;
import vn.htx.model.Bilingual;
import vn.htx.place.Places;

/**
 * Marks figures that must not be compared over the delivery dates. A value that describes an area other than the unit's
 * own loses its value.
 */
final class Comparability {
  private static final Bilingual DIVIDED = Bilingual.of(
      "xã bị chia tách hoặc nhận một phần xã khác, phạm vi trước và sau khác nhau",
      "the commune was divided or took a part of another, its extent is not the same on all dates");
  private static final Bilingual NOT_CONTINUED = Bilingual.of(
      "địa bàn huyện cũ không tiếp nối nguyên vẹn trong các xã mới",
      "the old district does not continue exactly in the new communes");
  private static final Bilingual OTHER_OFFICES = Bilingual.of(
      "các ngày có sổ của những địa bàn khác nhau", "the dates cover different districts");

  private final Places places;
  private final LocalDate latest;
  private final boolean sameOffices;

  /** @param byDate the rows of all dates, at least of one */
  Comparability(Places places, NavigableMap<LocalDate, ? extends List<? extends Placed>> byDate) {
    this.places = places;
    this.latest = byDate.lastKey();
    this.sameOffices =
        byDate.values().stream().map(Comparability::districts).distinct().count() == 1;
  }

  /** The figure as it is published beside those of the other dates. */
  Figure marked(Figure figure, LocalDate day, List<? extends Placed> inUnit) {
    return switch (figure.cell().level()) {
      case COMMUNE -> {
        if (inUnit.get(0).comparable()) {
          yield figure;
        }
        boolean whole = figure.cell().unit().startsWith(Places.DIVIDED)
            || places.isOld(day) == places.isOld(latest);
        Figure marked = figure.notComparable(DIVIDED);
        yield whole ? marked : marked.withoutValue();
      }
      case OLD_DISTRICT ->
        isExact(figure.cell().unit())
            ? figure
            : figure.notComparable(NOT_CONTINUED).withoutValue();
      case CITY, COOPERATIVE -> sameOffices ? figure : figure.notComparable(OTHER_OFFICES);
    };
  }

  private boolean isExact(String district) {
    return !district.equals(Cell.UNKNOWN) && (places.isOld(latest) || places.continues(district));
  }

  /** The districts whose registers a date has. Rows of an unknown district are no register of their own. */
  private static Set<String> districts(List<? extends Placed> rows) {
    return rows.stream()
        .flatMap(one -> one.district().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
