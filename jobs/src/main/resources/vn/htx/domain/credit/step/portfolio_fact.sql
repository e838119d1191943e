WITH states AS (
  SELECT m.month AS period, CAST(NULL AS STRING) AS old_district_code, CAST(NULL AS STRING) AS commune_code,
    m.outstanding, m.days_past_due, m.debt_group, m.loan_id, s.coop_id, s.borrower_kind
  FROM loan_months m LEFT JOIN loan_status s ON s.loan_id = m.loan_id
  WHERE m.outstanding > 0
  UNION ALL
  SELECT '{as_of}', coalesce(p.old_district_code, '{unknown}'), coalesce(p.commune_code, '{unknown}'),
    l.outstanding, l.days_past_due, l.debt_group, l.loan_id, l.coop_id, l.borrower_kind
  FROM loan_status l LEFT JOIN cooperative_profile p ON p.coop_id = l.coop_id
  WHERE l.outstanding > 0)
SELECT period, old_district_code, commune_code,
  CASE WHEN borrower_kind <> '{member}' THEN coop_id END AS cooperative,
  CASE WHEN borrower_kind <> '{member}' THEN loan_id END AS observation, 1 AS observed, outstanding,
  CASE WHEN days_past_due >= {par1} THEN outstanding ELSE 0 END AS par1,
  CASE WHEN days_past_due >= {par10} THEN outstanding ELSE 0 END AS par10,
  CASE WHEN days_past_due >= {par30} THEN outstanding ELSE 0 END AS par30,
  CASE WHEN days_past_due >= {par90} THEN outstanding ELSE 0 END AS par90,
  CASE WHEN debt_group >= {bad_debt_from} THEN outstanding ELSE 0 END AS bad_debt
FROM states
UNION ALL
SELECT period, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL FROM (VALUES {periods}) AS every(period)
