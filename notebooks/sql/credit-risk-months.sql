-- Dư nợ có rủi ro (PAR) cuối mỗi tháng: phần dư nợ gốc của các khoản vay quá hạn trên 30 và trên 90 ngày.
-- Portfolio at risk at each month's end: principal of loans more than 30 and more than 90 days past due.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/credit-risk-months.sql
SELECT
  period,
  max(value) FILTER (indicator_id = 'par30') AS par30,
  max(status) FILTER (indicator_id = 'par30') AS par30_status,
  max(value) FILTER (indicator_id = 'par90') AS par90,
  max(status) FILTER (indicator_id = 'par90') AS par90_status,
  max(n) FILTER (indicator_id = 'par30') AS loans,
  max(definition_version) AS definition_version
FROM indicator_values
WHERE indicator_id IN ('par30', 'par90') AND unit_level = 'city' AND category = '_T'
  AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
  AND length(period) = 7
GROUP BY period
ORDER BY period;
