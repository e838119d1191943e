-- Điểm bình quân từng trụ cột ở hai đợt mới nhất, trụ cột yếu nhất trước.
-- Mean score of each pillar in the two latest rounds, the weakest first.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/readiness-pillars.sql
WITH pillars AS (
  SELECT category AS pillar, period, value, n, status, definition_version,
    dense_rank() OVER (ORDER BY period DESC) AS age
  FROM indicator_values
  WHERE indicator_id = 'readiness_pillar_mean' AND unit_level = 'city' AND category <> '_T'
    AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
)
SELECT
  now.pillar,
  before.period AS period_before,
  before.value AS value_before,
  before.n AS n_before,
  before.status AS status_before,
  now.period,
  now.value,
  now.n,
  now.status,
  now.value - before.value AS change,
  now.definition_version
FROM pillars AS now
LEFT JOIN pillars AS before ON before.pillar = now.pillar AND before.age = 2
WHERE now.age = 1
ORDER BY now.value, now.pillar;
