SELECT 'BEFORE_DISBURSEMENT' AS rule, 'loan_payments' AS dataset, 'value_on' AS column_id, loan_id, borrower_kind,
  struct_pack(r.source_file, r.source_sheet, r.source_row) AS place, r.value_on AS day, disbursed_on AS other_day,
  NULL AS amount, NULL AS other_amount
FROM receipts r JOIN payouts USING (loan_id) WHERE r.value_on < disbursed_on
UNION ALL
SELECT 'BEFORE_DISBURSEMENT', 'loan_events', 'value_on', loan_id, borrower_kind,
  struct_pack(e.source_file, e.source_sheet, e.source_row), e.value_on, disbursed_on, NULL, NULL
FROM loan_events e JOIN payouts USING (loan_id) WHERE e.value_on < disbursed_on
UNION ALL
SELECT 'SCHEDULE_MISSING', 'loan_events', 'schedule_version', loan_id, borrower_kind,
  struct_pack(e.source_file, e.source_sheet, e.source_row), NULL, NULL, NULL, schedule_version
FROM loan_events e JOIN loans USING (loan_id)
WHERE schedule_version IS NOT NULL AND (loan_id, schedule_version) NOT IN (SELECT loan_id, version FROM instalments)
UNION ALL
SELECT 'PAID_ABOVE_PRINCIPAL', 'loans', 'principal', loan_id, borrower_kind,
  struct_pack(source_file, source_sheet, source_row), NULL, NULL, gone, disbursed
FROM books WHERE gone - disbursed > receipts
UNION ALL
SELECT 'TERM_DIFFERS', 'loans', 'due_on', loan_id, borrower_kind,
  struct_pack(source_file, source_sheet, source_row), disbursed_on, due_on, NULL, term_months
FROM books WHERE due_on < disbursed_on + to_months(term_months - 1)
  OR (due_on > disbursed_on + to_months(term_months + 1) AND NOT extended)
UNION ALL
SELECT 'MATURED_WITH_REST', 'loans', 'due_on', loan_id, borrower_kind,
  struct_pack(source_file, source_sheet, source_row), matures_on, NULL, disbursed - gone, NULL
FROM scheduled WHERE matures_on < {as_of} AND disbursed - gone > dues AND met >= due
UNION ALL
SELECT 'PRINCIPAL_DIFFERS', 'loan_schedule', 'principal_due', loan_id, borrower_kind, starts, NULL, NULL,
  principal_due, to_pay
FROM scheduled WHERE principal_due < to_pay - gone_then - dues OR principal_due > to_pay + coming + dues
UNION ALL
SELECT 'DUE_BEFORE_DISBURSEMENT', 'loan_schedule', 'due_on', loan_id, borrower_kind, starts, first_on, disbursed_on,
  NULL, NULL
FROM scheduled WHERE first_on < disbursed_on
UNION ALL
SELECT 'END_DIFFERS', 'loan_schedule', 'due_on', loan_id, borrower_kind, ends, last_on, due_on, NULL, NULL
FROM scheduled WHERE version = 1 AND (last_on < due_on - to_months(1) OR last_on > due_on + to_months(1))
