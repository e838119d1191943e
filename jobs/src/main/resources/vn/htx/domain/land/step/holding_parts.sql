CREATE TEMP TABLE parts AS
WITH observed AS (
  SELECT holder_id AS id, commune_code, coalesce(old_district_code, '{unknown}') AS old_district_code,
    CAST(valid_from AS STRING) AS day, area_m2, plots, simmons, januszewski,
    {simmons_band} AS simmons_band, {januszewski_band} AS januszewski_band
  FROM holdings WHERE valid_from <= DATE '{as_of}'
  UNION ALL
  SELECT p.parcel_id, l.located_code, coalesce(l.located_district_code, '{unknown}'),
    CAST(p.valid_from AS STRING), p.area_m2, NULL, NULL, NULL, '', ''
  FROM parcel_parts p JOIN parcel_places l ON l.valid_from = p.valid_from AND l.commune_code = p.commune_code
  WHERE p.holder_id IS NULL AND p.valid_from <= DATE '{as_of}'),
over_time AS (
  SELECT commune_code, old_district_code, area_m2, simmons_band, januszewski_band,
    listed(array_agg(day)) AS days
  FROM observed
  GROUP BY id, commune_code, old_district_code, area_m2, plots, simmons, januszewski, simmons_band, januszewski_band)
SELECT md5(concat_ws(' ', commune_code, old_district_code, simmons_band, januszewski_band, days)) AS part,
  commune_code, old_district_code, simmons_band, januszewski_band, days, COUNT(*) AS n, SUM(area_m2) AS amount
FROM over_time GROUP BY commune_code, old_district_code, simmons_band, januszewski_band, days;
CREATE TEMP TABLE days AS
SELECT CAST(valid_from AS STRING) AS day FROM holdings WHERE valid_from <= DATE '{as_of}'
UNION
SELECT CAST(p.valid_from AS STRING)
FROM parcel_parts p JOIN parcel_places l ON l.valid_from = p.valid_from AND l.commune_code = p.commune_code
WHERE p.holder_id IS NULL AND p.valid_from <= DATE '{as_of}';
WITH told AS (
  SELECT part, '{holdings_and_unheld}' AS breakdown, true AS tells_amount FROM parts
  UNION ALL
  SELECT part, CASE WHEN simmons_band = '' THEN '{unheld}' ELSE '{held}' END, true FROM parts
  UNION ALL
  SELECT part, concat('{simmons}', simmons_band), false FROM parts WHERE simmons_band <> ''
  UNION ALL
  SELECT part, concat('{januszewski}', januszewski_band), false FROM parts WHERE simmons_band <> ''),
dated AS (
  SELECT p.*, d.day
  FROM parts p JOIN days d ON p.days LIKE concat('%', d.day, '%')),
placed AS (
  SELECT part, day, n, amount, 'city' AS unit_level, '{city}' AS unit_code FROM dated
  UNION ALL
  SELECT part, day, n, amount, 'old_district', old_district_code FROM dated
  UNION ALL
  SELECT part, day, n, amount, 'commune', commune_code FROM dated)
SELECT p.part, p.unit_level, p.unit_code, p.day AS period, t.breakdown, t.tells_amount, p.n, p.n AS persons,
  CAST(p.amount AS DECIMAL(26,4)) AS amount
FROM placed p JOIN told t ON t.part = p.part
