package vn.htx.validate.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * A notice with its first places, for people who correct a file; only one place is stored.
 *
 * @param places at most {@link #MOST}, the first is the notice's own; empty where the notice is about the file
 */
public record PlacedNotice(Notice notice, List<Place> places) {
  /** Most places kept. */
  static final int MOST = 3;

  /**
   * One place in the notice's sheet and column.
   *
   * @param row physical row
   * @param found content there, masked as in the notice
   */
  public record Place(int row, String found) {
    public static Place of(Notice notice) {
      return new Place(notice.firstRow(), notice.found());
    }
  }

  public PlacedNotice {
    places = List.copyOf(places);
  }

  /** A placed notice with only the notice's own place. */
  public static PlacedNotice of(Notice notice) {
    return new PlacedNotice(notice, notice.row().isEmpty() ? List.of() : List.of(Place.of(notice)));
  }

  /** Adds the same notice of another part of a file. */
  public PlacedNotice plus(PlacedNotice other) {
    boolean first = notice.firstRow() <= other.notice.firstRow();
    Stream<Place> all = first
        ? Stream.concat(places.stream(), other.places.stream())
        : Stream.concat(other.places.stream(), places.stream());
    return new PlacedNotice(notice.plus(other.notice), all.limit(MOST).toList());
  }
}
