-- Từng xã có sổ thửa: chỉ số Simmons trung vị của hộ ở ngày đầu và ngày cuối, xã manh mún nhất trước.
-- 1 là mỗi hộ một thửa; càng thấp càng manh mún. Chỉ nên so những dòng status = 'ok'.
-- Each commune with a register: the median Simmons index on the first and the last day, most fragmented first.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/land-communes.sql
WITH simmons AS (
  SELECT unit_code, period, value, n, status, reason,
    min(period) OVER () AS first_day,
    max(period) OVER () AS last_day
  FROM indicator_values
  WHERE indicator_id = 'simmons_median' AND unit_level = 'commune' AND category = '_T'
    AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
),
named AS (
  SELECT code, arg_max(name, valid_from) AS name
  FROM units
  WHERE level = 'commune' AND valid_from <= (SELECT max(CAST(period AS DATE)) FROM simmons)
  GROUP BY code
)
SELECT
  after.unit_code,
  CASE after.unit_code WHEN 'unknown' THEN 'Chưa rõ xã' ELSE coalesce(named.name, 'Mã ' || after.unit_code) END AS name,
  before.period AS period_before,
  before.value AS value_before,
  CASE WHEN before.status <> 'suppressed' THEN before.n END AS n_before,
  before.status AS status_before,
  after.period,
  after.value,
  CASE WHEN after.status <> 'suppressed' THEN after.n END AS n,
  after.status,
  after.value - before.value AS change
FROM simmons AS after
LEFT JOIN simmons AS before ON before.unit_code = after.unit_code AND before.period = after.first_day
LEFT JOIN named ON named.code = after.unit_code
WHERE after.period = after.last_day
ORDER BY after.value NULLS LAST, after.unit_code;
