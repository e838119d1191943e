package vn.htx.catalog;

import java.io.Serializable;
import java.math.BigDecimal;
import vn.htx.model.Bilingual;

/**
 * What the values of an indicator are counted in, and how people read them.
 *
 * @param stored the unit of the number in tables, in Vietnamese; a public contract
 * @param shown the unit of the number that people read
 * @param places by how many the decimal point is shifted for it, as from đồng to million đồng
 * @param decimals that are shown
 * @param alike up to which difference, in the stored unit, two values are called similar where no interval tells
 */
public record ValueUnit(String stored, Bilingual shown, int places, int decimals, BigDecimal alike)
    implements Serializable {
  public static final ValueUnit PERCENT = of("%", "%").decimals(1).alike("2");
  public static final ValueUnit PERCENTAGE_POINTS =
      of("điểm %", "percentage points").decimals(1).alike("0.5");
  /** Of scores from 0 to 100. */
  public static final ValueUnit POINTS = of("điểm", "points").decimals(1).alike("2");

  public static final ValueUnit INDEX = of("chỉ số", "index").decimals(3).alike("0.02");
  /** Cooperatives, unions of them and groups. */
  public static final ValueUnit COOPERATIVES = of("đơn vị", "units");

  public static final ValueUnit MEMBERS = of("thành viên", "members");
  public static final ValueUnit LOANS = of("khoản", "loans");
  public static final ValueUnit HOLDINGS = of("hộ", "holdings");
  public static final ValueUnit PLOTS = of("thửa", "plots").decimals(1).alike("0.2");
  /** Of one plot or holding. */
  public static final ValueUnit SQUARE_METRES = of("m²", "m²").decimals(2).alike("50");
  /** Of many parcels together. */
  public static final ValueUnit HECTARES =
      new ValueUnit("m²", Bilingual.of("ha", "ha"), 4 /* m² to ha */, 1, BigDecimal.ZERO);

  public static final ValueUnit MILLION_DONG =
      new ValueUnit("đồng", Bilingual.of("triệu đồng", "million đồng"), 6, 1, BigDecimal.ZERO);

  /** Whole numbers that are shown as they are stored. */
  public static ValueUnit of(String vi, String en) {
    return new ValueUnit(vi, Bilingual.of(vi, en), 0, 0, BigDecimal.ZERO);
  }

  /** The same shown with decimals. */
  public ValueUnit decimals(int given) {
    return new ValueUnit(stored, shown, places, given, alike);
  }

  /** The same with the difference up to which two values are called similar. */
  public ValueUnit alike(String difference) {
    return new ValueUnit(stored, shown, places, decimals, new BigDecimal(difference));
  }

  public boolean isPercent() {
    return stored.equals(PERCENT.stored());
  }
}
