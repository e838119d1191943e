-- After the parts of credit.sql that make the loans outstanding at each end: which of them each sum adds up. A loan
-- whose principal is the same at two ends is the same observation.
shown AS (
  SELECT concat_ws('|', o.loan_id, o.outstanding) AS observation, borrower_kind = 'TV' AS person,
    o.outstanding::DOUBLE AS amount, o.period, days, debt_group, reference_rate, coop_id
  FROM open o LEFT JOIN reference r ON r.loan_id = o.loan_id AND r.period = o.period),
broken AS (
  SELECT 'city' AS unit_level, '31' AS unit_code, period, observation, person, amount,
    list_concat(
      ['_T', CASE WHEN days >= 1 THEN 'par1' END, CASE WHEN days > 10 THEN 'par10' END,
        CASE WHEN days > 30 THEN 'par30' END, CASE WHEN days > 90 THEN 'par90' END,
        CASE WHEN debt_group >= 3 THEN 'bad_debt_share' END],
      CASE WHEN period = '2026-06-30' THEN
        [debt_group::VARCHAR, CASE WHEN reference_rate IS NOT NULL THEN 'rate_gap' END] END) AS breakdowns
  FROM shown
  UNION ALL
  SELECT u.unit_level, u.unit_code, period, observation, person, amount, ['_T']
  FROM shown LEFT JOIN register USING (coop_id),
    LATERAL (SELECT 'commune' AS unit_level, coalesce(commune, 'unknown') AS unit_code
      UNION ALL SELECT 'old_district', coalesce(district, 'unknown')) u
  WHERE period = '2026-06-30')
SELECT * FROM (
  SELECT unit_level, unit_code, period, unnest(breakdowns) AS breakdown, observation, person, amount FROM broken)
WHERE breakdown IS NOT NULL
