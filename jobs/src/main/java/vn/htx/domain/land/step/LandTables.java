package vn.htx.domain.land.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.htx.catalog.Sql;
import vn.htx.domain.land.data.Band;
import vn.htx.domain.land.data.LandParts;
import vn.htx.engine.SqlResource;
import vn.htx.measure.Cell;
import vn.htx.model.LandMode;
import vn.htx.model.Period;
import vn.htx.model.ShareBasis;
import vn.htx.place.Places;

/** The tables that land's figures are made of, as SQL of both engines. */
public final class LandTables {
  /** Series of communes begin here; earlier periods are given by old district only. */
  private static final LocalDate COMMUNES_FROM = LocalDate.of(2025, 1, 1);

  private static final int HALF_YEARS = 8;

  private static final int BITS = 62;

  private LandTables() {}

  /** From {@code parcel_parts} to the communes that parcels state on each date. */
  public static String statedCommunes() {
    return text("stated_communes.sql", Map.of());
  }

  /**
   * From {@code parcel_parts} and {@code parcel_places} to holdings. A holder's part of a parcel counts as one plot
   * with the part's area; a part that is rounded to 0 does not count. A parcel without a holder belongs to no holding.
   * The Simmons index is rounded to nine decimals, the roots of the Januszewski index likewise.
   */
  public static String holdings() {
    return text("holdings.sql", Map.of());
  }

  /**
   * From {@code parcel_parts}, {@code parcel_places} and {@code holdings} to the accounting of parcels. The held area
   * is the sum over the holdings and the rest comes from the parts, so that area lost in between would show.
   */
  public static String accounting() {
    return text(
        "parcel_accounting.sql",
        Map.of(
            "unheld", ShareBasis.UNHELD.code(),
            "joint", ShareBasis.JOINT.code(),
            "scaled", ShareBasis.SCALED.code()));
  }

  /**
   * From {@code holdings}, {@code parcel_parts} and {@code parcel_places} to the parts of the sums over holders of
   * land: holdings of one commune with both indices in the same bands, on the same dates; and parcels without a holder,
   * each of which has one in fact. A holding is the same observation on two dates when its plots, area and indices are
   * the same, a parcel when its area is. Of bands, figures tell the number of holdings alone.
   */
  public static String holdingParts(LocalDate asOf) {
    return holdingParts(asOf, BITS);
  }

  /**
   * The same.
   *
   * @param bits dates of a commune that are told apart by the bits of one number, at most 62; where there are more,
   *     they are listed
   */
  static String holdingParts(LocalDate asOf, int bits) {
    return text(
        "holding_parts.sql",
        Map.ofEntries(
            Map.entry("as_of", asOf.toString()),
            Map.entry("unknown", Cell.UNKNOWN),
            Map.entry("city", Places.CITY),
            Map.entry("bits", String.valueOf(bits)),
            Map.entry("simmons_band", Band.of("simmons")),
            Map.entry("januszewski_band", Band.of("januszewski")),
            Map.entry("holdings_and_unheld", LandParts.HOLDINGS_AND_UNHELD),
            Map.entry("held", LandParts.HELD),
            Map.entry("unheld", LandParts.UNHELD),
            Map.entry("simmons", LandParts.SIMMONS_BAND),
            Map.entry("januszewski", LandParts.JANUSZEWSKI_BAND)));
  }

  /**
   * From {@code land_arrangements}, {@code parcels} and {@code parcel_places} to the parts of the sums of areas that
   * were brought together: arrangements of one mode in one commune, in force in the same periods. An arrangement keeps
   * its area, so that it is the same observation in all of them; persons are those made without a cooperative.
   */
  public static String arrangementParts(LocalDate asOf) {
    return text("arrangement_parts.sql", inForce(asOf));
  }

  /**
   * The arrangements in force on the last day of each period: the dates of deliveries, and the last half-years that
   * have ended. The place of an arrangement is that of its parcel's last row.
   */
  static Map<String, String> inForce(LocalDate asOf) {
    Map<String, String> values = new HashMap<>(Map.of(
        "as_of", asOf.toString(),
        "unknown", Cell.UNKNOWN,
        "communes_from", COMMUNES_FROM.toString(),
        "half_years",
            Sql.rows(halfYears(asOf).stream()
                .map(half -> List.of(half.code(), half.last().toString()))),
        "modes",
            Sql.rows(Stream.of(LandMode.values())
                .flatMap(mode -> Stream.of(mode.code(), mode.family().code())
                    .map(category -> List.of(mode.code(), category))))));
    String query = text("arrangements_in_force.sql", values);
    return Map.of(
        "in_force", query, "communes_from", COMMUNES_FROM.toString(), "city", Places.CITY);
  }

  /** The last half-years that have ended. */
  private static List<Period> halfYears(LocalDate asOf) {
    Period running = Period.halfOf(asOf);
    LocalDate ended = running.last().isAfter(asOf) ? running.first().minusDays(1) : asOf;
    return Period.halvesUpTo(ended, HALF_YEARS);
  }

  static String text(String file, Map<String, String> values) {
    return SqlResource.text(LandTables.class, file, values);
  }
}
