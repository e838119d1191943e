package vn.htx.validate.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * A notice with the first places it was made at, for whoever mends a file by hand; what is stored keeps one of them.
 *
 * @param places at most {@link #MOST}, the first of them the notice's own; empty where it is about the file
 */
public record PlacedNotice(Notice notice, List<Place> places) {
  /** As many places as are kept. */
  static final int MOST = 3;

  /**
   * One place in the notice's sheet and column.
   *
   * @param row physical row
   * @param found what stood there, covered as in the notice
   */
  public record Place(int row, String found) {
    public static Place of(Notice notice) {
      return new Place(notice.firstRow(), notice.found());
    }
  }

  public PlacedNotice {
    places = List.copyOf(places);
  }

  /** With no other place than the notice's own. */
  public static PlacedNotice of(Notice notice) {
    return new PlacedNotice(notice, notice.row().isEmpty() ? List.of() : List.of(Place.of(notice)));
  }

  /** The same remark made in two parts of a file. */
  public PlacedNotice plus(PlacedNotice other) {
    boolean first = notice.firstRow() <= other.notice.firstRow();
    Stream<Place> all = first
        ? Stream.concat(places.stream(), other.places.stream())
        : Stream.concat(other.places.stream(), places.stream());
    return new PlacedNotice(notice.plus(other.notice), all.limit(MOST).toList());
  }
}
