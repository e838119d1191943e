WITH held AS (
  SELECT l.valid_from, l.located_code, l.located_district_code, l.comparable, p.holder_id,
    hundredths(p.area_m2) AS hundredths
  FROM parcel_parts p JOIN parcel_places l ON l.valid_from = p.valid_from AND l.commune_code = p.commune_code
  WHERE p.holder_id IS NOT NULL AND p.area_m2 > 0),
-- a square is (millions + rest)² in three whole numbers, which add up faster than one of 38 digits
divided AS (
  SELECT *, CAST(floor(hundredths / 1000000) AS BIGINT) AS millions FROM held),
rested AS (
  SELECT *, hundredths - millions * 1000000 AS rest FROM divided),
added AS (
  SELECT valid_from, located_code, located_district_code, comparable, holder_id, COUNT(*) AS plots,
    CAST(SUM(hundredths) AS DECIMAL(19,0)) AS total,
    CAST(SUM(millions * millions) AS DECIMAL(19,0)) AS of_millions,
    CAST(SUM(millions * rest) AS DECIMAL(19,0)) AS mixed,
    CAST(SUM(rest * rest) AS DECIMAL(19,0)) AS of_rests,
    CAST(SUM(CAST(floor(sqrt(CAST(hundredths AS DOUBLE)) * 1e9 + 0.5) AS BIGINT)) AS BIGINT) AS roots
  FROM rested GROUP BY valid_from, located_code, located_district_code, comparable, holder_id),
squared AS (
  SELECT *, CAST(of_millions * 1000000000000 + mixed * 2000000 + of_rests AS DECIMAL(38,0)) AS squares
  FROM added)
SELECT valid_from, located_code AS commune_code, located_district_code AS old_district_code, holder_id,
  CAST(plots AS INTEGER) AS plots,
  CAST(total * 0.01 AS DECIMAL(16,2)) AS area_m2,
  CAST(CAST(total AS BIGINT) AS DOUBLE) / 100 / plots AS mean_plot_m2,
  CAST(whole_quotient(squares * 2000000000 + total * total, total * total * 2) AS DOUBLE) / 1e9 AS simmons,
  CASE WHEN plots = 1 THEN CAST(1 AS DOUBLE)
    ELSE least(CAST(1 AS DOUBLE),
      sqrt(CAST(CAST(total AS BIGINT) AS DOUBLE)) * 1e9 / CAST(roots AS DOUBLE)) END AS januszewski,
  comparable
FROM squared
