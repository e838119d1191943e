WITH {books},
found AS (
{contradictions})
SELECT rule, dataset, column_id, source_file, source_sheet, source_row, loan_id, borrower_kind, day, other_day,
  CAST(amount AS DECIMAL(18,0)) AS amount, CAST(other_amount AS DECIMAL(18,0)) AS other_amount,
  count(*) OVER (PARTITION BY rule, dataset, column_id, source_file, source_sheet) AS occurrences
FROM found
QUALIFY row_number() OVER (
  PARTITION BY rule, dataset, column_id, source_file, source_sheet ORDER BY source_row, loan_id) <= {most}
