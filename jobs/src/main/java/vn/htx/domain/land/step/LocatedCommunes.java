package vn.htx.domain.land.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.catalog.FieldRow;
import vn.htx.domain.land.data.ParcelPlaces;
import vn.htx.engine.NewRow;
import vn.htx.place.Places;

/**
 * Places the communes that parcels state ({@link ParcelPlaces}). Land is compared between the first and the last
 * delivery date, on the boundaries of the last.
 */
public final class LocatedCommunes {
  private final Places places;
  private final LocalDate earliest;
  private final LocalDate latest;

  private LocatedCommunes(Places places, LocalDate earliest, LocalDate latest) {
    this.places = places;
    this.earliest = earliest;
    this.latest = latest;
  }

  /** From the communes stated, some hundreds, to rows of {@code parcel_places}. */
  public static Stream<NewRow> apply(List<FieldRow> stated, Places places) {
    List<LocalDate> days = stated.stream()
        .map(row -> row.date(ParcelPlaces.VALID_FROM))
        .sorted()
        .distinct()
        .toList();
    return days.isEmpty()
        ? Stream.empty()
        : stated.stream()
            .map(new LocatedCommunes(places, days.get(0), days.get(days.size() - 1))::placed);
  }

  private NewRow placed(FieldRow row) {
    String stated = row.text(ParcelPlaces.COMMUNE_CODE);
    LocalDate day = row.date(ParcelPlaces.VALID_FROM);
    String located = places.locate(stated, day, latest).code();
    return NewRow.of(ParcelPlaces.TABLE)
        .set(ParcelPlaces.VALID_FROM, day)
        .set(ParcelPlaces.COMMUNE_CODE, stated)
        .set(ParcelPlaces.LOCATED_CODE, located)
        .set(ParcelPlaces.LOCATED_DISTRICT_CODE, district(located))
        .set(ParcelPlaces.COMPARABLE, isComparable(located))
        .set(ParcelPlaces.PRESENT_CODE, places.commune(stated, day))
        .set(ParcelPlaces.PRESENT_DISTRICT_CODE, places.oldDistrict(stated, day));
  }

  private Optional<String> district(String located) {
    return located.startsWith(Places.DIVIDED)
        ? places.oldDistrict(located.substring(Places.DIVIDED.length()), earliest)
        : places.oldDistrict(located, latest);
  }

  private boolean isComparable(String located) {
    boolean boundariesChanged = places.isOld(earliest) != places.isOld(latest);
    return !located.startsWith(Places.DIVIDED) && (!boundariesChanged || places.isWhole(located));
  }
}
