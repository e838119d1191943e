-- Loans whose outstanding principal or days past due on 2026-06-30 are not what the clean books say.
WITH day AS (SELECT DATE '2026-06-30' AS d),
known AS (SELECT e.* FROM loan_events e, day WHERE value_on <= d),
reversed AS (SELECT loan_id, payment_id FROM known WHERE kind = 'reversal'),
paid AS (SELECT p.* FROM loan_payments p, day WHERE value_on <= d AND (loan_id, payment_id) NOT IN (FROM reversed)),
started AS (
  SELECT loan_id, arg_max(schedule_version, (value_on, seq)) AS version, max(value_on) AS since
  FROM known WHERE schedule_version IS NOT NULL GROUP BY loan_id),
book AS (
  SELECT l.loan_id, l.coop_id, coalesce(s.version, 1) AS version, coalesce(s.since, DATE '1900-01-01') AS since,
    greatest(0, l.principal
      + coalesce((SELECT sum(amount) FROM known k WHERE k.loan_id = l.loan_id AND kind = 'tranche'), 0)
      - coalesce((SELECT sum(principal_paid) FROM paid p WHERE p.loan_id = l.loan_id), 0)
      - coalesce((SELECT sum(amount) FROM known k WHERE k.loan_id = l.loan_id AND kind = 'written_off'), 0))
      AS outstanding
  FROM loans l LEFT JOIN started s USING (loan_id), day WHERE disbursed_on <= d),
met AS (
  SELECT b.loan_id,
    coalesce((SELECT sum(principal_paid + interest_paid) FROM paid p
      WHERE p.loan_id = b.loan_id AND p.value_on >= b.since), 0)
    + coalesce((SELECT sum(amount) FROM known k
      WHERE k.loan_id = b.loan_id AND k.kind = 'written_off' AND k.value_on >= b.since), 0)
      AS met
  FROM book b),
dues AS (
  SELECT b.loan_id, s.due_on,
    sum(s.principal_due + s.interest_due) OVER (PARTITION BY b.loan_id ORDER BY s.due_on) AS due
  FROM book b JOIN loan_schedule s ON s.loan_id = b.loan_id AND s.schedule_version = b.version, day WHERE s.due_on < d),
ends AS (
  SELECT b.loan_id, CASE b.version WHEN 1 THEN greatest(l.due_on, max(s.due_on)) ELSE max(s.due_on) END AS last,
    greatest(count(s.due_on), 1) AS instalments
  FROM book b JOIN loans l USING (loan_id)
    LEFT JOIN loan_schedule s ON s.loan_id = b.loan_id AND s.schedule_version = b.version
  GROUP BY b.loan_id, b.version, l.due_on),
states AS (
  SELECT b.loan_id, b.outstanding,
    CASE WHEN b.outstanding = 0 THEN 0 ELSE coalesce(date_diff('day', coalesce(
      (SELECT min(due_on) FROM dues JOIN met USING (loan_id) WHERE dues.loan_id = b.loan_id AND due > met),
      CASE WHEN last < d AND b.outstanding > instalments THEN last END), d), 0) END AS days
  FROM book b JOIN ends USING (loan_id), day)
SELECT loan_id, s.outstanding, s.days, l.outstanding AS published_outstanding, l.days_past_due AS published_days
FROM states s FULL JOIN loan_status l USING (loan_id)
WHERE s.outstanding IS DISTINCT FROM l.outstanding OR s.days IS DISTINCT FROM l.days_past_due
