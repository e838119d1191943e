payouts AS (
  SELECT loan_id, borrower_kind, disbursed_on FROM loans
  UNION ALL
  SELECT loan_id, min(borrower_kind), min(disbursed_on) FROM delivered_loans
  WHERE disbursed_on > {as_of} AND NOT EXISTS (SELECT 1 FROM loans WHERE loans.loan_id = delivered_loans.loan_id)
  GROUP BY loan_id),
receipts AS (
  SELECT * FROM loan_payments ANTI JOIN (
    SELECT loan_id, payment_id FROM loan_events WHERE kind = '{reversal}') USING (loan_id, payment_id)),
instalments AS (
  SELECT loan_id, schedule_version AS version, count(*) AS dues, sum(principal_due) AS principal_due,
    sum(principal_due + interest_due) AS due, min(due_on) AS first_on, max(due_on) AS last_on,
    min_by(source_file, due_on) AS first_file, min_by(coalesce(source_sheet, ''), due_on) AS first_sheet,
    min_by(source_row, due_on) AS first_row, max_by(source_file, due_on) AS last_file,
    max_by(coalesce(source_sheet, ''), due_on) AS last_sheet, max_by(source_row, due_on) AS last_row
  FROM loan_schedule GROUP BY loan_id, schedule_version),
started AS (
  SELECT loan_id, max_by(schedule_version, (value_on, seq)) AS version, max(value_on) AS since
  FROM loan_events SEMI JOIN instalments ON loan_events.loan_id = instalments.loan_id
    AND schedule_version = version
  GROUP BY loan_id),
owed AS (
  SELECT loans.*, coalesce(version, 1) AS version, coalesce(since, DATE '0001-01-01') AS since
  FROM loans LEFT JOIN started USING (loan_id)),
paid AS (
  SELECT loan_id, count(*) AS receipts, sum(principal_paid) AS repaid,
    sum(principal_paid) FILTER (WHERE value_on < since) AS repaid_before,
    sum(principal_paid) FILTER (WHERE value_on = since) AS repaid_then,
    sum(principal_paid + interest_paid) FILTER (WHERE value_on >= since) AS met
  FROM receipts JOIN owed USING (loan_id) GROUP BY loan_id),
changed AS (
  SELECT loan_id, sum(amount) FILTER (WHERE kind = '{tranche}') AS paid_out,
    sum(amount) FILTER (WHERE kind = '{written_off}') AS written_off,
    sum(amount) FILTER (WHERE kind = '{written_off}' AND value_on < since) AS written_off_before,
    bool_or(kind IN ('{restructured}', '{extended}')) AS extended
  FROM loan_events JOIN owed USING (loan_id) GROUP BY loan_id),
coming AS (
  SELECT loan_id, sum(amount) AS coming FROM (
    SELECT DISTINCT loan_id, seq, amount FROM delivered_events WHERE kind = '{tranche}' AND value_on > {as_of})
  GROUP BY loan_id),
books AS (
  SELECT owed.*, coalesce(receipts, 0) AS receipts, principal + coalesce(paid_out, 0) AS disbursed,
    coalesce(repaid, 0) + coalesce(written_off, 0) AS gone,
    coalesce(repaid_before, 0) + coalesce(written_off_before, 0) AS gone_before, coalesce(repaid_then, 0) AS gone_then,
    coalesce(met, 0) + coalesce(written_off, 0) - coalesce(written_off_before, 0) AS met,
    coalesce(extended, false) AS extended, coalesce(coming, 0) AS coming
  FROM owed LEFT JOIN paid USING (loan_id) LEFT JOIN changed USING (loan_id) LEFT JOIN coming USING (loan_id)),
scheduled AS (
  SELECT books.*, dues, principal_due, due, first_on, last_on, first_file, first_sheet, first_row, last_file,
    last_sheet, last_row, disbursed - gone_before AS to_pay,
    CASE version WHEN 1 THEN greatest(due_on, last_on) ELSE last_on END AS matures_on
  FROM books JOIN instalments USING (loan_id, version))
