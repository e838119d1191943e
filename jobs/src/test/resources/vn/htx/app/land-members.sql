-- After the parts of land.sql that make holdings and parcels: which of them each sum adds up. The same on two dates is
-- the same observation.
observed AS (
  SELECT concat_ws('|', 'held', commune, holder_id, plots, area, simmons, januszewski) AS observation, true AS person,
    area AS amount, day, commune,
    ['_T', 'held',
      'simmons ' || CASE WHEN simmons < 0.40 THEN 'lt_0.40' WHEN simmons > 0.60 THEN 'gt_0.60' ELSE '0.40_0.60' END,
      'januszewski ' || CASE WHEN januszewski < 0.40 THEN 'lt_0.40' WHEN januszewski > 0.60 THEN 'gt_0.60'
        ELSE '0.40_0.60' END
    ] AS breakdowns
  FROM holding
  UNION ALL
  SELECT concat_ws('|', 'unheld', parcel_id, commune, area_m2), true, area_m2::DOUBLE, day, commune, ['_T', 'unheld']
  FROM parcel WHERE NOT is_held),
whole AS (
  SELECT new_code AS commune,
    CASE WHEN count(DISTINCT old_district_code) = 1 THEN min(old_district_code) END AS district
  FROM crosswalk GROUP BY new_code
  UNION ALL SELECT commune, district FROM moved WHERE commune LIKE 'cu-%'),
located AS (
  SELECT o.* REPLACE (CASE WHEN w.commune IS NULL THEN 'unknown' ELSE o.commune END AS commune),
    coalesce(district, 'unknown') AS district
  FROM observed o LEFT JOIN whole w USING (commune)),
units AS (
  SELECT 'commune' AS unit_level, commune AS unit_code, * FROM located
  UNION ALL SELECT 'old_district', district, * FROM located
  UNION ALL SELECT 'city', '31', * FROM located)
SELECT unit_level, unit_code, day::VARCHAR AS period, unnest(breakdowns) AS breakdown, observation, person, amount
FROM units
