SELECT 'BEFORE_DISBURSEMENT' AS rule, 'loan_payments' AS dataset, 'value_on' AS column_id, receipts.loan_id,
  payouts.borrower_kind, source_file, coalesce(source_sheet, '') AS source_sheet, source_row, value_on AS day,
  payouts.disbursed_on AS other_day, CAST(NULL AS DECIMAL(38,0)) AS amount, CAST(NULL AS DECIMAL(38,0)) AS other_amount
FROM receipts JOIN payouts ON payouts.loan_id = receipts.loan_id WHERE value_on < payouts.disbursed_on
UNION ALL
SELECT 'BEFORE_DISBURSEMENT', 'loan_events', 'value_on', loan_events.loan_id, payouts.borrower_kind, source_file,
  coalesce(source_sheet, ''), source_row, value_on, payouts.disbursed_on, NULL, NULL
FROM loan_events JOIN payouts ON payouts.loan_id = loan_events.loan_id WHERE value_on < payouts.disbursed_on
UNION ALL
SELECT 'SCHEDULE_MISSING', 'loan_events', 'schedule_version', e.loan_id, loans.borrower_kind, e.source_file,
  coalesce(e.source_sheet, ''), e.source_row, NULL, NULL, NULL, CAST(schedule_version AS DECIMAL(38,0))
FROM loan_events e JOIN loans ON loans.loan_id = e.loan_id
WHERE schedule_version IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM instalments WHERE instalments.loan_id = e.loan_id AND instalments.version = e.schedule_version)
UNION ALL
SELECT 'PAID_ABOVE_PRINCIPAL', 'loans', 'principal', loan_id, borrower_kind, source_file, coalesce(source_sheet, ''),
  source_row, NULL, NULL, CAST(gone AS DECIMAL(38,0)), CAST(disbursed AS DECIMAL(38,0))
FROM books WHERE gone - disbursed > receipts
UNION ALL
SELECT 'TERM_DIFFERS', 'loans', 'due_on', loan_id, borrower_kind, source_file, coalesce(source_sheet, ''), source_row,
  disbursed_on, due_on, NULL, CAST(term_months AS DECIMAL(38,0))
FROM books WHERE due_on < months_after(disbursed_on, term_months - 1)
  OR (due_on > months_after(disbursed_on, term_months + 1) AND NOT extended)
UNION ALL
SELECT 'MATURED_WITH_REST', 'loans', 'due_on', loan_id, borrower_kind, source_file, coalesce(source_sheet, ''),
  source_row, matures_on, NULL, CAST(disbursed - gone AS DECIMAL(38,0)), NULL
FROM scheduled WHERE matures_on < {as_of} AND disbursed - gone > dues AND met >= due
UNION ALL
SELECT 'PRINCIPAL_DIFFERS', 'loan_schedule', 'principal_due', loan_id, borrower_kind, first_file, first_sheet,
  first_row, NULL, NULL, CAST(principal_due AS DECIMAL(38,0)), CAST(to_pay AS DECIMAL(38,0))
FROM scheduled WHERE principal_due < to_pay - gone_then - dues OR principal_due > to_pay + coming + dues
UNION ALL
SELECT 'DUE_BEFORE_DISBURSEMENT', 'loan_schedule', 'due_on', loan_id, borrower_kind, first_file, first_sheet,
  first_row, first_on, disbursed_on, NULL, NULL
FROM scheduled WHERE first_on < disbursed_on
UNION ALL
SELECT 'END_DIFFERS', 'loan_schedule', 'due_on', loan_id, borrower_kind, last_file, last_sheet, last_row, last_on,
  due_on, NULL, NULL
FROM scheduled WHERE version = 1 AND (last_on < months_after(due_on, -1) OR last_on > months_after(due_on, 1))
