WITH states AS (
  SELECT loan_id, outstanding, days_past_due, debt_group, month AS period FROM loan_months WHERE outstanding > 0
  UNION ALL
  SELECT loan_id, outstanding, days_past_due, debt_group, '{as_of}' FROM loan_status WHERE outstanding > 0),
placed AS (
  SELECT l.loan_id, l.outstanding, l.debt_group, l.rate_gap_pp,
    coalesce(p.commune_code, '{unknown}') AS commune_code,
    coalesce(p.old_district_code, '{unknown}') AS old_district_code
  FROM loan_status l LEFT JOIN cooperative_profile p ON p.coop_id = l.coop_id
  WHERE l.outstanding > 0),
sums AS (
  SELECT loan_id, outstanding, '{city_level}' AS unit_level, '{city}' AS unit_code, period, '{all}' AS breakdown
  FROM states
  UNION ALL
  SELECT loan_id, outstanding, '{city_level}', '{city}', period, breakdown
  FROM states JOIN (VALUES {at_risk}) AS shares(breakdown, least_days) ON days_past_due >= least_days
  UNION ALL
  SELECT loan_id, outstanding, '{city_level}', '{city}', period, '{bad_debt}'
  FROM states WHERE debt_group >= {bad_debt_from}
  UNION ALL
  SELECT loan_id, outstanding, '{city_level}', '{city}', '{as_of}', CAST(debt_group AS STRING) FROM placed
  UNION ALL
  SELECT loan_id, outstanding, '{city_level}', '{city}', '{as_of}', '{with_reference}' FROM placed
  WHERE rate_gap_pp IS NOT NULL
  UNION ALL
  SELECT loan_id, outstanding, '{district_level}', old_district_code, '{as_of}', '{all}' FROM placed
  UNION ALL
  SELECT loan_id, outstanding, '{commune_level}', commune_code, '{as_of}', '{all}' FROM placed),
observed AS (
  SELECT loan_id, outstanding,
    listed(array_agg(concat_ws(',', unit_level, unit_code, period, breakdown))) AS part
  FROM sums GROUP BY loan_id, outstanding),
parts AS (
  SELECT part, count(*) AS n, count(*) FILTER (WHERE borrower_kind = '{member}') AS persons, sum(outstanding) AS amount,
    min(loan_id) AS loan_id, min_by(outstanding, loan_id) AS outstanding
  FROM observed JOIN (SELECT loan_id, borrower_kind FROM loan_status) USING (loan_id)
  GROUP BY part)
SELECT md5(part) AS part, unit_level, unit_code, period, breakdown, true AS tells_amount, n, persons,
  CAST(amount AS DECIMAL(26,4)) AS amount
FROM parts JOIN sums USING (loan_id, outstanding)
