-- Dư nợ gốc theo nhóm nợ vào ngày của số liệu; dòng _T là tổng.
-- Outstanding principal by debt group on the day of the figures; the row _T is the total.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/credit-debt-groups.sql
WITH latest AS (
  SELECT indicator_id, period, category, value, n, status, definition_version
  FROM indicator_values
  WHERE indicator_id = 'outstanding' AND unit_level = 'city'
    AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND length(period) = 10
  QUALIFY period = max(period) OVER ()
)
SELECT
  category,
  CAST(value AS DECIMAL(20, 0)) AS dong,
  CASE WHEN status <> 'suppressed' THEN n END AS loans,
  100 * value / (SELECT value FROM latest WHERE category = '_T') AS share,
  status,
  period,
  definition_version
FROM latest
ORDER BY category;
