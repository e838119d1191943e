-- Bao nhiêu xã của thành phố đã có sổ thửa, và bao nhiêu xã so được trước với sau.
-- How many of the city's communes have a parcel register, and how many can be compared over time.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/land-coverage.sql
WITH simmons AS (
  SELECT unit_code, status, CAST(period AS DATE) AS day, max(CAST(period AS DATE)) OVER () AS last_day
  FROM indicator_values
  WHERE indicator_id = 'simmons_median' AND unit_level = 'commune' AND category = '_T'
    AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
),
latest AS (SELECT unit_code, status, last_day FROM simmons WHERE day = last_day),
communes AS (
  SELECT code
  FROM units
  WHERE level = 'commune' AND valid_from <= (SELECT max(last_day) FROM latest)
    AND (valid_to IS NULL OR valid_to >= (SELECT max(last_day) FROM latest))
)
SELECT
  count(*) AS communes,
  count(latest.unit_code) AS with_register,
  count(*) FILTER (latest.status = 'ok') AS comparable,
  count(*) FILTER (latest.status = 'not_comparable') AS not_comparable,
  count(*) FILTER (latest.status = 'suppressed') AS suppressed,
  count(*) - count(latest.unit_code) AS without_register,
  (SELECT count(*) FROM latest WHERE unit_code NOT IN (SELECT code FROM communes)) AS unknown_code
FROM communes
LEFT JOIN latest ON latest.unit_code = communes.code;
