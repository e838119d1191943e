SELECT rows_read||' '||rows_clean||' '||rows_rejected||' '||state, answers_read||' '||answers_clean, answers_rejected FROM read_parquet('/tmp/bx/lake/tables/row_accounting/*/*.parquet');
SELECT string_agg(rule||' '||occurrences||' '||column_id,'; '), 1,1 FROM (SELECT * FROM read_parquet('/tmp/bx/lake/tables/notices/*/*.parquet') ORDER BY occurrences DESC LIMIT 12)
