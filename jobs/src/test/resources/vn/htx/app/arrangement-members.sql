-- Which arrangements of the example each sum of areas brought together adds up, on the days of deliveries and at the
-- ends of eight half-years.
WITH ends AS (
  SELECT DISTINCT valid_from AS d, valid_from::VARCHAR AS period FROM parcels
  UNION ALL
  SELECT last_day(m)::DATE, year(m) || CASE WHEN month(m) <= 6 THEN 'H1' ELSE 'H2' END
  FROM range(TIMESTAMP '2022-12-01', TIMESTAMP '2026-07-01', INTERVAL 6 MONTH) t(m)),
continued AS (
  SELECT old_code, CASE WHEN bool_and(whole) AND count(*) = 1 THEN min(new_code) END AS commune,
    min(old_district_code) AS district
  FROM crosswalk GROUP BY old_code),
whole AS (
  SELECT new_code, CASE WHEN count(DISTINCT old_district_code) = 1 THEN min(old_district_code) END AS district
  FROM crosswalk GROUP BY new_code),
last AS (
  SELECT parcel_id, arg_max(commune_code, valid_from) AS commune_code, max(valid_from) AS placed_on
  FROM parcels GROUP BY parcel_id),
placed AS (
  SELECT a.*,
    coalesce(CASE WHEN placed_on < DATE '2025-07-01' THEN c.commune ELSE w.new_code END, 'unknown') AS commune,
    coalesce(CASE WHEN placed_on < DATE '2025-07-01' THEN c.district ELSE w.district END, 'unknown') AS district,
    CASE WHEN mode IN ('CHUYEN_NHUONG', 'GOP_VON') THEN 'tich_tu' ELSE 'tap_trung' END AS family
  FROM land_arrangements a LEFT JOIN last USING (parcel_id)
    LEFT JOIN continued c ON c.old_code = commune_code LEFT JOIN whole w ON w.new_code = commune_code)
SELECT unit_level, unit_code, period, unnest([mode, family]) AS breakdown, arrangement_id AS observation,
  coop_id IS NULL AS person, area_m2::DOUBLE AS amount
FROM placed JOIN ends ON d BETWEEN valid_from AND coalesce(valid_to, DATE '9999-12-31'),
  LATERAL (SELECT 'commune' AS unit_level, commune AS unit_code
    UNION ALL SELECT 'old_district', district UNION ALL SELECT 'city', '31') u
WHERE unit_level <> 'commune' OR d >= DATE '2025-01-01'
