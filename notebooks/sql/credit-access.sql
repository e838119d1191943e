-- Tỷ lệ HTX đủ điều kiện (theo quy tắc rút gọn) còn dư nợ vay, theo lĩnh vực; dòng _T là mọi lĩnh vực.
-- Share of eligible cooperatives (by the abridged rule) with a loan outstanding, by sector; the row _T is all.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/credit-access.sql
WITH latest AS (
  SELECT indicator_id, period, sector, value, numerator, n, status, definition_version
  FROM indicator_values
  WHERE indicator_id IN ('credit_share_all', 'credit_share_eligible') AND unit_level = 'city'
    AND category = '_T' AND size_class = '_T' AND readiness_level = '_T' AND length(period) = 10
  QUALIFY period = max(period) OVER ()
)
SELECT
  eligible.sector,
  every.n AS cooperatives,
  eligible.n AS eligible,
  CAST(eligible.numerator AS BIGINT) AS borrowing,
  eligible.n - CAST(eligible.numerator AS BIGINT) AS without_loan,
  eligible.value,
  eligible.status,
  eligible.definition_version
FROM latest AS eligible
JOIN latest AS every ON every.indicator_id = 'credit_share_all' AND every.sector = eligible.sector
WHERE eligible.indicator_id = 'credit_share_eligible'
ORDER BY eligible.sector = '_T', without_loan DESC NULLS LAST, eligible.sector;
