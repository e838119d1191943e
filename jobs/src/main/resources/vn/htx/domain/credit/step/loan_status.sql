WITH known AS (SELECT DISTINCT coop_id FROM cooperative_profile),
reference AS (
  SELECT l.loan_id, min_by(r.rate, r.tenor_months) AS rate
  FROM loans l JOIN reference_rates r
    ON r.month = substr(CAST(l.disbursed_on AS STRING), 1, 7) AND r.tenor_months >= l.term_months
  GROUP BY l.loan_id)
SELECT s.loan_id, s.coop_id, k.coop_id IS NOT NULL AS known_coop, s.borrower_kind, s.lender, s.principal,
  s.outstanding, s.oldest_unpaid_due_on, s.days_past_due, s.overdue_principal, s.restructured, s.debt_group,
  s.rule_set, s.rate, r.rate AS reference_rate, CAST(r.rate - s.rate AS DECIMAL(18,6)) AS rate_gap_pp, s.disbursed_on
FROM loan_states s
LEFT JOIN known k ON k.coop_id = s.coop_id
LEFT JOIN reference r ON r.loan_id = s.loan_id
