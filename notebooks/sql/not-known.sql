-- Điều chưa biết của từng bộ dữ liệu: dòng, câu trả lời bị loại, và lời nhắc còn để lại.
-- What is not known of each dataset: rows and answers rejected, and warnings that stand.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/not-known.sql
WITH rows_of AS (
  SELECT dataset, count(*) AS files, sum(rows_read) AS rows_read, sum(rows_rejected) AS rows_rejected,
    sum(answers_rejected) AS answers_rejected, count(*) FILTER (state = 'left_out') AS files_left_out
  FROM row_accounting
  GROUP BY dataset
),
warnings_of AS (
  SELECT dataset, sum(occurrences) AS warnings FROM notices WHERE severity = 'warning' GROUP BY dataset
)
SELECT dataset, files, files_left_out, rows_read, rows_rejected, answers_rejected, coalesce(warnings, 0) AS warnings
FROM rows_of
LEFT JOIN warnings_of USING (dataset)
ORDER BY dataset;
