-- Each unit has, of each indicator, the figures of one of the night's units that have any, up to a fifth smaller.
-- Rounds are there twice, the second time before the first. The city has as much of what adds up as it has more
-- cooperatives.
WITH city AS (
  SELECT greatest(1, {cooperatives} // count(DISTINCT unit_code)) AS times
  FROM night_indicator_values WHERE unit_level = 'cooperative'),
rounds AS (
  SELECT max(CAST(substr(period, 1, 4) AS INTEGER)) - min(CAST(substr(period, 1, 4) AS INTEGER)) + 1 AS years
  FROM night_indicator_values WHERE indicator_id IN ({surveyed})),
model AS (
  SELECT * FROM night_indicator_values
  UNION ALL
  SELECT v.* REPLACE (CAST(CAST(substr(period, 1, 4) AS INTEGER) - years AS VARCHAR) || substr(period, 5) AS period)
  FROM night_indicator_values v, rounds WHERE indicator_id IN ({surveyed})),
donors AS (
  SELECT indicator_id, unit_level, unit_code,
    row_number() OVER (PARTITION BY indicator_id, unit_level ORDER BY unit_code) - 1 AS nth,
    count(*) OVER (PARTITION BY indicator_id, unit_level) AS among
  FROM (SELECT DISTINCT indicator_id, unit_level, unit_code FROM model)
  WHERE unit_level <> 'city' AND unit_code <> 'unknown'),
made AS (
  SELECT 'cooperative' AS unit_level, printf('MP-%05d', i) AS code, i FROM range(1, {cooperatives} + 1) AS r(i)
  UNION ALL
  SELECT 'commune', printf('%05d', i), i FROM range(1, {communes} + 1) AS r(i)
  UNION ALL
  SELECT 'old_district', printf('%03d', i), i FROM range(1, {districts} + 1) AS r(i)),
scaled AS (
  SELECT model.* REPLACE (code AS unit_code),
    1 - hash(code, model.indicator_id, period) % 1000 / 5000.0 AS part, n AS seen
  FROM made JOIN donors ON donors.unit_level = made.unit_level AND nth = i % among
    JOIN model ON model.indicator_id = donors.indicator_id AND model.unit_level = donors.unit_level
      AND model.unit_code = donors.unit_code
  UNION ALL
  SELECT model.*, CASE WHEN unit_level = 'city' AND indicator_id IN ({sums}) THEN times ELSE 1 END,
    CASE WHEN unit_level = 'city' THEN n * times ELSE n END
  FROM model, city WHERE unit_level = 'city' OR unit_code = 'unknown')
SELECT indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level, category,
  round("value" * part, CASE WHEN "value" = trunc("value") THEN 0 ELSE 6 END) AS "value",
  CAST(round(numerator * part, CASE WHEN numerator = trunc(numerator) THEN 0 ELSE 6 END) AS {amount}) AS numerator,
  denominator, seen AS n, se, ci_low, ci_high, interval_kind, status, reason, definition_version, official, synthetic
FROM scaled
