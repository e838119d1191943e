WITH located AS (
  SELECT l.valid_from, l.located_code, l.located_district_code, l.comparable, p.basis,
    hundredths(p.area_m2) AS hundredths,
    CASE WHEN p.holder_no = 1 THEN 1 ELSE 0 END AS parcels
  FROM parcel_parts p JOIN parcel_places l ON l.valid_from = p.valid_from AND l.commune_code = p.commune_code),
accounted AS (
  SELECT valid_from, located_code, located_district_code, comparable,
    SUM(parcels) AS parcels,
    CAST(SUM(hundredths) AS DECIMAL(18,0)) AS hundredths,
    SUM(CASE WHEN basis = '{unheld}' THEN parcels ELSE 0 END) AS unheld_parcels,
    CAST(SUM(CASE WHEN basis = '{unheld}' THEN hundredths ELSE 0 END) AS DECIMAL(18,0)) AS unheld,
    SUM(CASE WHEN basis = '{joint}' THEN parcels ELSE 0 END) AS joint_parcels,
    SUM(CASE WHEN basis = '{scaled}' THEN parcels ELSE 0 END) AS scaled_parcels
  FROM located GROUP BY valid_from, located_code, located_district_code, comparable),
held AS (
  SELECT valid_from, commune_code, COUNT(*) AS holdings, CAST(SUM(hundredths(area_m2)) AS DECIMAL(18,0)) AS held
  FROM holdings GROUP BY valid_from, commune_code)
SELECT a.valid_from, a.located_code AS commune_code, a.located_district_code AS old_district_code,
  CAST(a.parcels AS BIGINT) AS parcels, CAST(a.hundredths * 0.01 AS DECIMAL(16,2)) AS area_m2,
  coalesce(h.holdings, 0) AS holdings, CAST(coalesce(h.held, 0) * 0.01 AS DECIMAL(16,2)) AS held_m2,
  CAST(a.unheld_parcels AS BIGINT) AS unheld_parcels, CAST(a.unheld * 0.01 AS DECIMAL(16,2)) AS unheld_m2,
  CAST(a.joint_parcels AS BIGINT) AS joint_parcels, CAST(a.scaled_parcels AS BIGINT) AS scaled_parcels, a.comparable
FROM accounted a LEFT JOIN held h ON h.valid_from = a.valid_from AND h.commune_code = a.located_code
