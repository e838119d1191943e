-- Định nghĩa các chỉ tiêu của bản đã công bố / the definitions behind the published figures.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/definitions.sql
SELECT indicator_id, label_vi AS label, formula_vi AS formula, unit, source, official
FROM indicators
ORDER BY domain, indicator_id;
