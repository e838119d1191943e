-- Đối chiếu: số HTX tồn tại của mỗi nơi như bản đã công bố nói; phải bằng n + not_known của chỉ tiêu thử.
-- A second way: the cooperatives of each place as published; they must equal n + not_known of the trial indicator.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/new-director-training-stated.sql
SELECT unit_level, unit_code, CAST(value AS BIGINT) AS cooperatives
FROM indicator_values
WHERE indicator_id = 'coops_count' AND category = '_T' AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
ORDER BY unit_level, unit_code;
