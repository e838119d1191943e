package vn.htx.domain.land.step;

import java.util.Map;
import vn.htx.domain.land.data.ParcelParts;
import vn.htx.engine.SqlResource;
import vn.htx.model.ShareBasis;

/**
 * From parcels and their holders to each holder's part of each parcel ({@link ParcelParts}), as SQL over views {@code
 * parcels} and {@code parcel_holders}. A parcel's holders are those in force on its date, each once, by the latest row.
 * The parts make up the parcel to the hundredth of a m²: what rounding leaves goes to the largest remainders, then by
 * the order of ids. Nothing is rejected here:
 *
 * <ul>
 *   <li>shares that add up to 1, give or take {@value #TOLERATED} millionths, stand, and so does an only holder without
 *       one;
 *   <li>several holders, each with share 1 or none stated, hold jointly: equal parts;
 *   <li>other shares are brought to a sum of 1. Holders without one share equally what the stated ones leave; where
 *       those leave nothing, each counts as one of so many before all are scaled.
 * </ul>
 */
public final class DividedParcels {
  /** Millionths by which a sum of shares may differ from 1, as three times 0.333 does. */
  static final int TOLERATED = 1_000;

  private DividedParcels() {}

  /**
   * The query, in the order of the table's key. Most parcels have one holder and go past the windows. Weights are whole
   * numbers (millionths, times as many as share equally), so that no division is rounded but the last.
   */
  public static String sql() {
    return SqlResource.text(
        DividedParcels.class,
        "parcel_parts.sql",
        Map.of(
            "tolerated", String.valueOf(TOLERATED),
            "unheld", ShareBasis.UNHELD.code(),
            "stated", ShareBasis.STATED.code(),
            "joint", ShareBasis.JOINT.code(),
            "scaled", ShareBasis.SCALED.code()));
  }
}
