WITH {in_force},
observed AS (
  SELECT arrangement_id, mode, coop_id, area_m2, lies_in, old_district_code,
    listed(array_agg(DISTINCT period)) AS periods
  FROM in_force GROUP BY arrangement_id, mode, coop_id, area_m2, lies_in, old_district_code),
parts AS (
  SELECT md5(concat_ws(' ', lies_in, old_district_code, mode, periods)) AS part, lies_in, old_district_code, mode,
    periods,
    COUNT(*) AS n, COUNT(*) - COUNT(coop_id) AS persons, SUM(area_m2) AS amount
  FROM observed GROUP BY lies_in, old_district_code, mode, periods),
dated AS (
  SELECT p.*, d.period, CASE WHEN d.last_day >= DATE '{communes_from}' THEN p.lies_in END AS commune_code
  FROM parts p JOIN periods d ON concat(' ', p.periods, ' ') LIKE concat('% ', d.period, ' %')),
placed_parts AS (
  SELECT part, mode, period, n, persons, amount, 'city' AS unit_level, '{city}' AS unit_code FROM dated
  UNION ALL
  SELECT part, mode, period, n, persons, amount, 'old_district', old_district_code FROM dated
  UNION ALL
  SELECT part, mode, period, n, persons, amount, 'commune', commune_code FROM dated WHERE commune_code IS NOT NULL)
SELECT p.part, p.unit_level, p.unit_code, p.period, m.category AS breakdown, true AS tells_amount,
  p.n, p.persons, CAST(p.amount AS DECIMAL(26,4)) AS amount
FROM placed_parts p JOIN modes m ON m.mode = p.mode
