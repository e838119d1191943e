package vn.htx.domain.land.data;

import vn.htx.catalog.Table;
import vn.htx.catalog.common.SumParts;

/** The parts of the sums over persons that figures of land tell, and what of a unit these sums add up. */
public final class LandParts {
  /** Holdings, and parcels without a holder. */
  public static final Table HOLDINGS = SumParts.table("holding_parts");

  public static final String HOLDINGS_AND_UNHELD = "_T";
  public static final String HELD = "held";
  public static final String UNHELD = "unheld";
  /** Followed by the band of the index. */
  public static final String SIMMONS_BAND = "simmons ";

  public static final String JANUSZEWSKI_BAND = "januszewski ";

  /** Arrangements, by mode and by legal family. */
  public static final Table ARRANGEMENTS = SumParts.table("arrangement_parts");

  private LandParts() {}
}
