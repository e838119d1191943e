-- Chỉ tiêu thử: tỷ lệ HTX có giám đốc đã qua đào tạo, theo xã, huyện cũ và toàn thành phố.
--   Mẫu số (n): HTX tồn tại vào ngày của số liệu và có ghi trình độ giám đốc; chưa biết không phải là chưa đào tạo.
--   Tử số: trong số đó, trình độ khác chua_dao_tao.
-- A trial indicator: share of cooperatives whose director is trained, of those that state it, by place.
-- ./htx query --clean -- "$(cat notebooks/sql/new-director-training.sql)"
-- DuckDB: chạy clean.sql trước / run clean.sql first
WITH day AS (SELECT max(CAST(period AS DATE)) AS as_of FROM indicator_values WHERE indicator_id = 'members_total'),
existing AS (
  SELECT
    coalesce(profile.commune_code, 'unknown') AS commune,
    coalesce(profile.old_district_code, 'unknown') AS district,
    register.director_training AS training
  FROM day
  JOIN cooperative_profile AS profile
    ON (profile.founded_on IS NULL OR profile.founded_on <= as_of)
    AND (profile.dissolved_on IS NULL OR profile.dissolved_on > as_of)
  JOIN cooperatives AS register
    ON register.coop_id = profile.coop_id
    AND register.valid_from <= as_of AND (register.valid_to IS NULL OR register.valid_to >= as_of)
),
counted AS (
  SELECT
    CASE WHEN grouping(commune) = 0 THEN 'commune' WHEN grouping(district) = 0 THEN 'old_district' ELSE 'city' END
      AS unit_level,
    coalesce(commune, district, '31') AS unit_code,
    count(*) FILTER (training <> 'chua_dao_tao') AS numerator,
    count(training) AS n,
    count(*) - count(training) AS not_known
  FROM existing
  GROUP BY GROUPING SETS ((commune), (district), ())
),
named AS (
  SELECT code, level, arg_max(name, valid_from) AS name
  FROM units, day
  WHERE valid_from <= as_of
  GROUP BY code, level
)
SELECT unit_level, unit_code, coalesce(name, 'Chưa xác định') AS name,
  100.0 * numerator / nullif(n, 0) AS value, numerator, n, not_known
FROM counted
LEFT JOIN named ON named.code = counted.unit_code AND named.level = counted.unit_level
ORDER BY unit_level, value DESC NULLS LAST, unit_code;
