-- Every indicator of credit on 2026-06-30, and the portfolio's at the ends of the 24 months before, from the clean loan
-- books, reference rates and register of the example; cut-offs of rules/credit.yaml and rules/debt-groups.yaml (mfi).
WITH days AS (
  SELECT DATE '2026-06-30' AS d, '2026-06-30' AS period
  UNION ALL SELECT last_day(m)::DATE, strftime(m, '%Y-%m')
  FROM range(TIMESTAMP '2024-07-01', TIMESTAMP '2026-07-01', INTERVAL 1 MONTH) t(m)),
cuts AS (SELECT * FROM (VALUES
  (DATE '1900-01-01', DATE '9999-12-31', 0, 0, 1), (DATE '1900-01-01', DATE '9999-12-31', 0, 10, 2),
  (DATE '1900-01-01', DATE '9999-12-31', 0, 30, 3), (DATE '1900-01-01', DATE '9999-12-31', 0, 90, 4),
  (DATE '1900-01-01', DATE '9999-12-31', 0, 180, 5),
  (DATE '1900-01-01', DATE '2024-08-11', 1, 0, 2),
  (DATE '2024-08-12', DATE '9999-12-31', 1, 0, 2), (DATE '2024-08-12', DATE '9999-12-31', 1, 1, 3),
  (DATE '2024-08-12', DATE '9999-12-31', 1, 30, 4), (DATE '2024-08-12', DATE '9999-12-31', 1, 90, 5),
  (DATE '2024-08-12', DATE '9999-12-31', 2, 0, 4), (DATE '2024-08-12', DATE '9999-12-31', 2, 1, 5))
  t(since, until, least_times, least_days, debt_group)),
known AS (SELECT period, e.* FROM loan_events e JOIN days ON value_on <= d),
paid AS (
  SELECT period, p.* FROM loan_payments p JOIN days ON value_on <= d
  WHERE (period, loan_id, payment_id) NOT IN (
    SELECT (period, loan_id, payment_id) FROM known WHERE kind = 'reversal')),
started AS (
  SELECT period, loan_id, arg_max(schedule_version, (value_on, seq)) AS version,
    arg_max(value_on, (value_on, seq)) AS since
  FROM known WHERE (loan_id, schedule_version) IN (SELECT (loan_id, schedule_version) FROM loan_schedule) GROUP BY ALL),
moves AS (
  SELECT period, loan_id, sum(amount) FILTER (kind = 'tranche') AS paid_out,
    sum(amount) FILTER (kind = 'written_off') AS written_off,
    count(*) FILTER (kind IN ('restructured', 'extended')) AS times,
    arg_max(new_rate, (value_on, seq)) FILTER (kind = 'rate_change' AND new_rate IS NOT NULL) AS rate
  FROM known GROUP BY ALL),
repaid AS (SELECT period, loan_id, sum(principal_paid) AS repaid FROM paid GROUP BY ALL),
book AS (
  SELECT period, d, l.loan_id, l.coop_id, l.borrower_kind, l.term_months, l.disbursed_on, l.due_on,
    coalesce(version, 1) AS version, coalesce(since, DATE '1900-01-01') AS since, coalesce(times, 0) AS times,
    coalesce(m.rate, l.rate) AS rate, l.principal + coalesce(paid_out, 0) AS disbursed,
    greatest(0, l.principal + coalesce(paid_out, 0) - coalesce(repaid, 0) - coalesce(written_off, 0)) AS outstanding
  FROM loans l JOIN days ON disbursed_on <= d
    LEFT JOIN started USING (period, loan_id)
    LEFT JOIN moves m USING (period, loan_id)
    LEFT JOIN repaid USING (period, loan_id)),
met AS (
  SELECT period, loan_id, sum(amount) AS met
  FROM (
    SELECT b.period, b.loan_id, principal_paid + interest_paid AS amount
    FROM book b JOIN paid p ON p.period = b.period AND p.loan_id = b.loan_id AND p.value_on >= b.since
    UNION ALL
    SELECT b.period, b.loan_id, k.amount
    FROM book b JOIN known k ON k.period = b.period AND k.loan_id = b.loan_id AND k.value_on >= b.since
    WHERE kind = 'written_off')
  GROUP BY ALL),
instalments AS (
  SELECT period, b.loan_id, b.d, coalesce(s.due_on, b.due_on) AS due_on,
    coalesce(principal_due + interest_due, disbursed) AS amount,
    CASE version WHEN 1 THEN b.due_on END AS due_by_contract
  FROM book b LEFT JOIN loan_schedule s ON s.loan_id = b.loan_id AND s.schedule_version = b.version),
unmet AS (
  SELECT period, loan_id, min(due_on) AS oldest
  FROM (SELECT *, sum(amount) OVER (PARTITION BY period, loan_id ORDER BY due_on) AS due FROM instalments)
    LEFT JOIN met USING (period, loan_id)
  WHERE due_on < d AND due > coalesce(met, 0) GROUP BY ALL),
ends AS (
  SELECT period, loan_id, greatest(max(due_on), max(due_by_contract)) AS last, count(*) AS instalments
  FROM instalments GROUP BY ALL),
overdue AS (
  SELECT b.*, coalesce(date_diff('day',
    coalesce(oldest, CASE WHEN last < d AND outstanding > instalments THEN last END), d), 0) AS days
  FROM book b JOIN ends USING (period, loan_id) LEFT JOIN unmet USING (period, loan_id)
  WHERE outstanding > 0),
open AS (
  SELECT o.*, (SELECT max(c.debt_group) FROM cuts c
    WHERE o.d BETWEEN c.since AND c.until AND o.times >= c.least_times AND o.days >= c.least_days) AS debt_group
  FROM overdue o),
portfolio AS (
  SELECT period, count(*)::DOUBLE AS loans_count, sum(outstanding)::DOUBLE AS outstanding,
    100.0 * coalesce(sum(outstanding) FILTER (days >= 1), 0) / sum(outstanding) AS par1,
    100.0 * coalesce(sum(outstanding) FILTER (days > 10), 0) / sum(outstanding) AS par10,
    100.0 * coalesce(sum(outstanding) FILTER (days > 30), 0) / sum(outstanding) AS par30,
    100.0 * coalesce(sum(outstanding) FILTER (days > 90), 0) / sum(outstanding) AS par90,
    100.0 * coalesce(sum(outstanding) FILTER (debt_group >= 3), 0) / sum(outstanding) AS bad_debt_share
  FROM open GROUP BY period),
by_group AS (
  SELECT g.debt_group::VARCHAR AS category, count(loan_id)::DOUBLE AS loans_count,
    coalesce(sum(outstanding), 0)::DOUBLE AS outstanding
  FROM range(1, 6) g(debt_group) LEFT JOIN open o ON o.debt_group = g.debt_group AND period = '2026-06-30'
  GROUP BY ALL),
reference AS (
  SELECT period, loan_id, arg_min(r.rate, tenor_months) AS reference_rate
  FROM open JOIN reference_rates r ON r.month = strftime(disbursed_on, '%Y-%m') AND tenor_months >= term_months
  GROUP BY ALL),
today AS (SELECT * FROM open WHERE period = '2026-06-30'),
delivered AS (
  SELECT *, coalesce(dissolved_on, CASE status WHEN 'GT' THEN
      min(valid_from) FILTER (status = 'GT') OVER (PARTITION BY coop_id) END) AS left_on
  FROM cooperatives WHERE valid_from <= DATE '2026-06-30'
  QUALIFY row_number() OVER (PARTITION BY coop_id ORDER BY valid_from DESC) = 1),
continued AS (
  SELECT old_code, CASE WHEN bool_and(whole) AND count(*) = 1 THEN min(new_code) END AS commune,
    min(old_district_code) AS district
  FROM crosswalk GROUP BY old_code),
whole AS (
  SELECT new_code, CASE WHEN count(DISTINCT old_district_code) = 1 THEN min(old_district_code) END AS district
  FROM crosswalk GROUP BY new_code),
register AS (
  SELECT coop_id, coop_type, founded_on, left_on,
    CASE WHEN left_on < founded_on THEN left_on ELSE founded_on END AS began,
    CASE WHEN left_on <= DATE '2026-06-30' THEN 'GT' ELSE status END AS status,
    coalesce(CASE WHEN valid_from < DATE '2025-07-01' THEN c.commune ELSE w.new_code END, 'unknown') AS commune,
    coalesce(CASE WHEN valid_from < DATE '2025-07-01' THEN c.district ELSE w.district END, 'unknown') AS district
  FROM delivered LEFT JOIN continued c ON old_code = commune_code LEFT JOIN whole w ON new_code = commune_code
  WHERE valid_to IS NULL OR valid_to >= DATE '2026-06-30' OR left_on <= DATE '2026-06-30'),
placed AS (
  SELECT 'commune' AS unit_level, coalesce(commune, 'unknown') AS unit_code, outstanding
  FROM today LEFT JOIN register USING (coop_id)
  UNION ALL
  SELECT 'old_district', coalesce(district, 'unknown'), outstanding FROM today LEFT JOIN register USING (coop_id)),
existing AS (
  SELECT *, coop_id IN (SELECT coop_id FROM today WHERE coop_id IS NOT NULL AND borrower_kind <> 'TV') AS borrows,
    coalesce(coop_type IN ('HTX', 'LHHTX') AND status = 'HD' AND founded_on <= DATE '2025-06-30', false) AS eligible
  FROM register
  WHERE coalesce(began <= DATE '2026-06-30', true) AND coalesce(left_on > DATE '2026-06-30', true)),
shares AS (
  SELECT unit_level, unit_code, 100.0 * count(*) FILTER (borrows) / count(*) AS credit_share_all,
    100.0 * count(*) FILTER (borrows AND eligible) / nullif(count(*) FILTER (eligible), 0) AS credit_share_eligible
  FROM existing,
    LATERAL (SELECT 'city' AS unit_level, '31' AS unit_code UNION ALL SELECT 'old_district', district) u
  GROUP BY ALL)
SELECT indicator_id, 'city' AS unit_level, '31' AS unit_code, period, '_T' AS category, value
FROM portfolio
  UNPIVOT (value FOR indicator_id IN (loans_count, outstanding, par1, par10, par30, par90, bad_debt_share))
UNION ALL
SELECT indicator_id, 'city', '31', '2026-06-30', category, value
FROM by_group UNPIVOT (value FOR indicator_id IN (loans_count, outstanding))
UNION ALL
SELECT 'outstanding', unit_level, unit_code, '2026-06-30', '_T', sum(outstanding)::DOUBLE FROM placed GROUP BY ALL
UNION ALL
SELECT 'rate_gap', 'city', '31', '2026-06-30', '_T',
  (sum((reference_rate - rate) * outstanding) / sum(outstanding))::DOUBLE
FROM today JOIN reference USING (period, loan_id)
UNION ALL
SELECT indicator_id, unit_level, unit_code, '2026-06-30', '_T', value
FROM shares UNPIVOT (value FOR indicator_id IN (credit_share_all, credit_share_eligible))
