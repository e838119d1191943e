-- The register on 2026-06-30 and its movements by half-year, from the clean deliveries, of the example.
WITH now_in_force AS (
  SELECT * FROM cooperatives
  WHERE valid_from <= DATE '2026-06-30' AND (valid_to IS NULL OR valid_to >= DATE '2026-06-30')),
last_seen AS (
  SELECT *, least(founded_on, dissolved_on) AS began FROM cooperatives
  QUALIFY row_number() OVER (PARTITION BY coop_id ORDER BY valid_from DESC) = 1
    AND (valid_to IS NULL OR valid_to >= DATE '2026-06-30' OR dissolved_on <= DATE '2026-06-30')),
halves AS (
  SELECT h::DATE AS first_day, (h + INTERVAL 6 MONTH - INTERVAL 1 DAY)::DATE AS last_day,
    year(h) || 'H' || CASE month(h) WHEN 1 THEN 1 ELSE 2 END AS period
  FROM range(TIMESTAMP '2022-07-01', TIMESTAMP '2026-07-01', INTERVAL 6 MONTH) t(h)),
stock AS (
  SELECT unit_level, unit_code, category, count(*) AS coops_count, sum(members) AS members_total,
    sum(revenue) AS revenue_total
  FROM (SELECT * FROM last_seen
      WHERE coalesce(began <= DATE '2026-06-30', true) AND coalesce(dissolved_on > DATE '2026-06-30', true)) l,
    LATERAL (SELECT 'city' AS unit_level, '31' AS unit_code
      UNION ALL SELECT 'commune', commune_code WHERE valid_from >= DATE '2025-07-01') u,
    LATERAL (SELECT '_T' AS category UNION ALL SELECT coop_type) c
  GROUP BY ALL),
moves AS (
  SELECT period,
    count(*) FILTER (coalesce(began < first_day, true) AND coalesce(dissolved_on >= first_day, true)) AS coops_opening,
    count(*) FILTER (began BETWEEN first_day AND last_day) AS coops_new,
    count(*) FILTER (dissolved_on BETWEEN first_day AND last_day) AS coops_left,
    count(*) FILTER (coalesce(began <= last_day, true) AND coalesce(dissolved_on > last_day, true)) AS coops_closing
  FROM halves, last_seen GROUP BY ALL)
SELECT indicator_id, 'city' AS unit_level, '31' AS unit_code, period, '_T' AS category, value::DOUBLE AS value
FROM moves UNPIVOT (value FOR indicator_id IN (coops_opening, coops_new, coops_left, coops_closing))
UNION ALL
SELECT indicator_id, unit_level, unit_code, '2026-06-30', category, value
FROM (SELECT unit_level, unit_code, category, coops_count::DOUBLE AS coops_count,
    members_total::DOUBLE AS members_total, revenue_total::DOUBLE AS revenue_total FROM stock)
  UNPIVOT (value FOR indicator_id IN (coops_count, members_total, revenue_total))
UNION ALL
SELECT indicator_id, 'city', '31', '2026-06-30', '_T', value::DOUBLE
FROM (SELECT sum(members_opening) AS members_opening, sum(members_joined) AS members_joined,
    sum(members_left) AS members_left, sum(members) AS members_closing
  FROM now_in_force WHERE members_opening + members_joined + members_left + members IS NOT NULL)
  UNPIVOT (value FOR indicator_id IN (members_opening, members_joined, members_left, members_closing))
