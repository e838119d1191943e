WITH states AS (
  SELECT month AS period, CAST(NULL AS STRING) AS old_district_code, CAST(NULL AS STRING) AS commune_code,
    outstanding, days_past_due, debt_group
  FROM loan_months WHERE outstanding > 0
  UNION ALL
  SELECT '{as_of}', coalesce(p.old_district_code, '{unknown}'), coalesce(p.commune_code, '{unknown}'),
    l.outstanding, l.days_past_due, l.debt_group
  FROM loan_status l LEFT JOIN cooperative_profile p ON p.coop_id = l.coop_id
  WHERE l.outstanding > 0)
SELECT period, old_district_code, commune_code, 1 AS observed, outstanding,
  CASE WHEN days_past_due >= {par1} THEN outstanding ELSE 0 END AS par1,
  CASE WHEN days_past_due >= {par10} THEN outstanding ELSE 0 END AS par10,
  CASE WHEN days_past_due >= {par30} THEN outstanding ELSE 0 END AS par30,
  CASE WHEN days_past_due >= {par90} THEN outstanding ELSE 0 END AS par90,
  CASE WHEN debt_group >= {bad_debt_from} THEN outstanding ELSE 0 END AS bad_debt
FROM states
UNION ALL
SELECT period, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL FROM (VALUES {periods}) AS every(period)
