-- Fragmentation of holdings from the clean parcels and their holders, of the example, and how the parcels' area is
-- held.
WITH moved AS (
  SELECT old_code, CASE WHEN bool_and(whole) THEN min(new_code) ELSE 'cu-' || old_code END AS commune,
    min(old_district_code) AS district
  FROM crosswalk GROUP BY old_code),
districts AS (
  SELECT new_code AS commune, min(old_district_code) AS district FROM crosswalk GROUP BY new_code
  UNION ALL SELECT commune, district FROM moved WHERE commune LIKE 'cu-%'),
plots AS (
  SELECT p.valid_from AS day, coalesce(m.commune, p.commune_code) AS commune, h.holder_id,
    round_even(p.area_m2 * h.share, 2)::DECIMAL(16,2) AS a
  FROM parcels p
  JOIN parcel_holders h ON h.parcel_id = p.parcel_id
    AND h.valid_from <= p.valid_from AND (h.valid_to IS NULL OR h.valid_to >= p.valid_from)
  LEFT JOIN moved m ON p.valid_from < DATE '2025-07-01' AND m.old_code = p.commune_code),
holding AS (
  SELECT day, commune, holder_id, count(*) AS plots, sum(a)::DOUBLE AS area,
    sum(a::DOUBLE * a::DOUBLE) / (sum(a)::DOUBLE * sum(a)::DOUBLE) AS simmons,
    sqrt(sum(a)::DOUBLE) / sum(sqrt(a::DOUBLE)) AS januszewski
  FROM plots GROUP BY ALL),
placed AS (
  SELECT 'commune' AS unit_level, commune AS unit_code, h.* FROM holding h
  UNION ALL SELECT 'old_district', district, h.* FROM holding h JOIN districts USING (commune)
  UNION ALL SELECT 'city', '31', h.* FROM holding h),
figures AS (
  SELECT unit_level, unit_code, day::VARCHAR AS period, '_T' AS category,
    count(*)::DOUBLE AS holdings_count, sum(area) AS land_area, avg(plots) AS plots_mean,
    median(plots)::DOUBLE AS plots_median, sum(area) / sum(plots) AS plot_area_mean,
    avg(simmons) AS simmons_mean, sum(simmons * area) / sum(area) AS simmons_area_mean,
    median(simmons) AS simmons_median,
    avg(januszewski) AS januszewski_mean, sum(januszewski * area) / sum(area) AS januszewski_area_mean,
    median(januszewski) AS januszewski_median
  FROM placed GROUP BY ALL),
parcel AS (
  SELECT p.valid_from AS day, coalesce(m.commune, p.commune_code) AS commune, p.parcel_id, p.area_m2,
    EXISTS (FROM parcel_holders h WHERE h.parcel_id = p.parcel_id AND h.valid_from <= p.valid_from
      AND (h.valid_to IS NULL OR h.valid_to >= p.valid_from)) AS is_held
  FROM parcels p LEFT JOIN moved m ON p.valid_from < DATE '2025-07-01' AND m.old_code = p.commune_code),
placed_parcel AS (
  SELECT 'commune' AS unit_level, commune AS unit_code, p.* FROM parcel p
  UNION ALL SELECT 'old_district', district, p.* FROM parcel p JOIN districts USING (commune)
  UNION ALL SELECT 'city', '31', p.* FROM parcel p),
areas AS (
  SELECT unit_level, unit_code, day::VARCHAR AS period, '_T' AS category, sum(area_m2)::DOUBLE AS parcel_area,
    coalesce(sum(area_m2) FILTER (NOT is_held), 0)::DOUBLE AS land_area_unheld
  FROM placed_parcel GROUP BY ALL)
SELECT * FROM areas UNPIVOT (value FOR indicator_id IN (parcel_area, land_area_unheld))
UNION ALL BY NAME
SELECT * FROM figures UNPIVOT (value FOR indicator_id IN (
  holdings_count, land_area, plots_mean, plots_median, plot_area_mean,
  simmons_mean, simmons_area_mean, simmons_median, januszewski_mean, januszewski_area_mean, januszewski_median))
