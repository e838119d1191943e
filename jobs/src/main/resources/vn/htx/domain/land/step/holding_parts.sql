CREATE TEMP TABLE days AS
SELECT commune_code, valid_from, CAST(valid_from AS STRING) AS day,
  CAST(power(2, CASE WHEN dates <= {bits} THEN nth - 1 END) AS BIGINT) AS bit
FROM (
  SELECT *, row_number() OVER (PARTITION BY commune_code ORDER BY valid_from) AS nth,
    count(*) OVER (PARTITION BY commune_code) AS dates
  FROM (SELECT DISTINCT located_code AS commune_code, valid_from FROM parcel_places
    WHERE valid_from <= DATE '{as_of}') AS stated) AS numbered;
CREATE TEMP TABLE added AS
WITH observed AS (
  SELECT h.holder_id AS id, h.commune_code, coalesce(h.old_district_code, '{unknown}') AS old_district_code,
    h.area_m2, h.plots, h.simmons, h.januszewski, d.day, d.bit
  FROM holdings h JOIN days d ON d.commune_code = h.commune_code AND d.valid_from = h.valid_from
  UNION ALL
  SELECT p.parcel_id, l.located_code, coalesce(l.located_district_code, '{unknown}'),
    p.area_m2, NULL, NULL, NULL, d.day, d.bit
  FROM parcel_parts p JOIN parcel_places l ON l.valid_from = p.valid_from AND l.commune_code = p.commune_code
    JOIN days d ON d.commune_code = l.located_code AND d.valid_from = l.valid_from
  WHERE p.holder_id IS NULL),
over_time AS (
  SELECT commune_code, old_district_code, area_m2, simmons, januszewski, bit_or(bit) AS bits, '' AS days
  FROM observed WHERE bit IS NOT NULL
  GROUP BY id, commune_code, old_district_code, area_m2, plots, simmons, januszewski
  UNION ALL
  SELECT commune_code, old_district_code, area_m2, simmons, januszewski, CAST(NULL AS BIGINT),
    listed(array_agg(day))
  FROM observed WHERE bit IS NULL
  GROUP BY id, commune_code, old_district_code, area_m2, plots, simmons, januszewski),
banded AS (
  SELECT *, CASE WHEN simmons IS NULL THEN '' ELSE {simmons_band} END AS simmons_band,
    CASE WHEN simmons IS NULL THEN '' ELSE {januszewski_band} END AS januszewski_band
  FROM over_time)
SELECT commune_code, old_district_code, simmons_band, januszewski_band, bits, days, COUNT(*) AS n,
  CAST(SUM(hundredths(area_m2)) AS DECIMAL(18,0)) AS hundredths
FROM banded GROUP BY commune_code, old_district_code, simmons_band, januszewski_band, bits, days;
CREATE TEMP TABLE parts AS
WITH spelt AS (
  SELECT commune_code, old_district_code, simmons_band, januszewski_band, days, n, hundredths
  FROM added WHERE bits IS NULL
  UNION ALL
  SELECT a.commune_code, old_district_code, simmons_band, januszewski_band, listed(array_agg(d.day)), n, hundredths
  FROM added a JOIN days d ON d.commune_code = a.commune_code AND (a.bits & d.bit) <> 0
  GROUP BY a.commune_code, old_district_code, simmons_band, januszewski_band, bits, n, hundredths)
SELECT *, md5(concat_ws(' ', commune_code, old_district_code, simmons_band, januszewski_band, days)) AS part
FROM spelt;
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
  FROM parts p JOIN days d ON d.commune_code = p.commune_code AND p.days LIKE concat('%', d.day, '%')),
placed AS (
  SELECT part, day, n, hundredths, 'city' AS unit_level, '{city}' AS unit_code FROM dated
  UNION ALL
  SELECT part, day, n, hundredths, 'old_district', old_district_code FROM dated
  UNION ALL
  SELECT part, day, n, hundredths, 'commune', commune_code FROM dated)
SELECT p.part, p.unit_level, p.unit_code, p.day AS period, t.breakdown, t.tells_amount, p.n, p.n AS persons,
  CAST(p.hundredths * 0.01 AS DECIMAL(26,4)) AS amount
FROM placed p JOIN told t ON t.part = p.part
