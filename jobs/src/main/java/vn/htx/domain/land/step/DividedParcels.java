package vn.htx.domain.land.step;

import java.math.BigDecimal;
import java.util.Map;
import vn.htx.domain.land.data.ParcelParts;
import vn.htx.engine.SqlResource;
import vn.htx.model.ShareBasis;

/**
 * From parcels and their holders to each holder's part of each parcel ({@link ParcelParts}), as SQL over views
 * {@code parcels} and {@code parcel_holders}. The holders of a parcel are those in force on its date, each once, by the
 * latest row. The parts add up to the parcel's area to the hundredth of a m²: the rounding difference goes to the
 * largest remainders, and among equal ones in the order of ids. Nothing is rejected here:
 *
 * <ul>
 *   <li>shares that add up to 1, give or take {@value #TOLERATED} millionths, are used as they are; an only holder
 *       without a share holds the whole parcel;
 *   <li>several holders, each with share 1 or without a share, hold jointly and get equal parts;
 *   <li>all other shares are scaled to a sum of 1. Holders without a share divide equally what the stated shares leave;
 *       if they leave nothing, each such holder first counts as one of as many as there are holders.
 * </ul>
 */
public final class DividedParcels {
  /** Millionths by which the sum of shares may differ from 1, for instance three times 0.333. */
  static final int TOLERATED = 1_000;

  private DividedParcels() {}

  /**
   * The query. Most parcels have one holder and bypass the windows. Weights are whole
   * numbers (millionths, multiplied where several holders share equally), so that only the last division is rounded.
   */
  public static String sql() {
    BigDecimal tolerated = BigDecimal.valueOf(TOLERATED, 6);
    return SqlResource.text(
        DividedParcels.class,
        "parcel_parts.sql",
        Map.of(
            "tolerated", String.valueOf(TOLERATED),
            "least_whole", BigDecimal.ONE.subtract(tolerated).toPlainString(),
            "greatest_whole", BigDecimal.ONE.add(tolerated).toPlainString(),
            "unheld", ShareBasis.UNHELD.code(),
            "stated", ShareBasis.STATED.code(),
            "joint", ShareBasis.JOINT.code(),
            "scaled", ShareBasis.SCALED.code()));
  }
}
