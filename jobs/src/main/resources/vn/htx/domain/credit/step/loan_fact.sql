SELECT '{as_of}' AS period, CAST(debt_group AS STRING) AS category,
  CASE WHEN borrower_kind <> '{member}' THEN coop_id END AS cooperative,
  CASE WHEN borrower_kind <> '{member}' THEN loan_id END AS observation, 1 AS observed, outstanding,
  rate_gap_pp * outstanding AS gap_times_outstanding,
  CASE WHEN rate_gap_pp IS NOT NULL THEN outstanding END AS outstanding_with_reference
FROM loan_status WHERE outstanding > 0
UNION ALL
SELECT '{as_of}', category, NULL, NULL, 0, NULL, NULL, NULL FROM (VALUES {groups}) AS every(category)
