package vn.htx.domain.land.step;

import vn.htx.domain.land.data.ParcelParts;
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
    return """
        WITH in_force AS MATERIALIZED (
          SELECT p.valid_from, p.parcel_id, p.commune_code, p.area_m2, h.holder_id, h.share,
            h.valid_from AS stated_on,
            coalesce(h.source_file, p.source_file) AS source_file,
            CASE WHEN h.holder_id IS NULL THEN p.source_sheet ELSE h.source_sheet END AS source_sheet,
            coalesce(h.source_row, p.source_row) AS source_row
          FROM parcels p LEFT JOIN parcel_holders h
            ON h.parcel_id = p.parcel_id AND h.valid_from <= p.valid_from
              AND (h.valid_to IS NULL OR h.valid_to >= p.valid_from)),
        shared AS (SELECT valid_from, parcel_id FROM in_force GROUP BY ALL HAVING count(*) > 1),
        alone AS (
          SELECT *, 1 AS holder_no,
            CASE
              WHEN holder_id IS NULL THEN '%2$s'
              WHEN coalesce(abs(share - 1) * 1000000 <= %1$s, true) THEN '%3$s'
              ELSE '%5$s'
            END AS basis
          FROM in_force ANTI JOIN shared USING (valid_from, parcel_id)),
        each_once AS (
          SELECT *,
            CAST(area_m2 * 100 AS HUGEINT) AS hundredths,
            CAST(share * 1000000 AS HUGEINT) AS millionths
          FROM in_force SEMI JOIN shared USING (valid_from, parcel_id)
          QUALIFY row_number() OVER (PARTITION BY valid_from, parcel_id, holder_id ORDER BY stated_on DESC) = 1),
        counted AS (
          SELECT *,
            count(*) OVER parcel AS holders,
            count(millionths) OVER parcel AS stated,
            coalesce(sum(millionths) OVER parcel, 0) AS total,
            count(*) FILTER (coalesce(millionths, 1000000) = 1000000) OVER parcel AS whole
          FROM each_once WINDOW parcel AS (PARTITION BY valid_from, parcel_id)),
        weighed AS (
          SELECT *,
            CASE
              WHEN whole = holders AND holders = 1 THEN '%3$s'
              WHEN whole = holders THEN '%4$s'
              WHEN stated = holders AND abs(total - 1000000) <= %1$s THEN '%3$s'
              ELSE '%5$s'
            END AS basis,
            CASE
              WHEN whole = holders THEN 1
              WHEN stated = holders THEN millionths
              WHEN total < 1000000 - %1$s THEN coalesce(millionths * (holders - stated), 1000000 - total)
              ELSE coalesce(millionths * holders, 1000000)
            END AS weight
          FROM counted),
        rounded_down AS (
          SELECT *,
            hundredths * weight // sum(weight) OVER parcel AS least,
            hundredths * weight %% sum(weight) OVER parcel AS remainder
          FROM weighed WINDOW parcel AS (PARTITION BY valid_from, parcel_id)),
        ranked AS (
          SELECT *,
            hundredths - sum(least) OVER (PARTITION BY valid_from, parcel_id) AS left_over,
            row_number() OVER (PARTITION BY valid_from, parcel_id ORDER BY remainder DESC, holder_id) AS nth,
            row_number() OVER (PARTITION BY valid_from, parcel_id ORDER BY holder_id) AS holder_no
          FROM rounded_down)
        SELECT valid_from, parcel_id, holder_id, commune_code, holder_no, share, basis, area_m2, source_file, source_sheet,
          source_row
        FROM alone
        UNION ALL
        SELECT valid_from, parcel_id, holder_id, commune_code, CAST(holder_no AS INTEGER), share, basis,
          CAST(CAST(least + CASE WHEN nth <= left_over THEN 1 ELSE 0 END AS DECIMAL(18,0)) * 0.01 AS DECIMAL(16,2)),
          source_file, source_sheet, source_row
        FROM ranked
        ORDER BY valid_from, parcel_id, holder_id NULLS FIRST""".formatted(
            TOLERATED,
            ShareBasis.UNHELD.code(),
            ShareBasis.STATED.code(),
            ShareBasis.JOINT.code(),
            ShareBasis.SCALED.code());
  }
}
