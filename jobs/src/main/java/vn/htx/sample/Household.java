package vn.htx.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One synthetic holding on both dates of the land register. */
record Household(List<Plot> before, List<Plot> after) {
  /**
   * A parcel.
   *
   * @param tenths area in tenths of a square metre
   * @param place the old commune in which it lies
   * @param newCommune the new commune in which it lies
   * @param holder the holder of the greater share
   * @param partner the holder of the rest
   * @param share the holder's share in hundredths
   */
  record Plot(
      String id,
      int sheet,
      int number,
      long tenths,
      String landUse,
      OldCommunes.Commune place,
      String newCommune,
      String holder,
      Optional<String> partner,
      int share,
      PlotOrigin origin) {

    Plot heldBy(String buyer) {
      return new Plot(
          id,
          sheet,
          number,
          tenths,
          landUse,
          place,
          newCommune,
          buyer,
          partner,
          share,
          PlotOrigin.BOUGHT);
    }
  }

  /** How a plot of the later date came about. */
  enum PlotOrigin {
    KEPT,
    MERGED,
    BOUGHT
  }

  /** The dates of the two deliveries. */
  static final LocalDate EARLIER = LocalDate.of(2025, 1, 1);

  static final LocalDate LATER = LocalDate.of(2026, 6, 30);
}
