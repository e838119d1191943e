WITH rounds AS (
  SELECT max(round) AS latest FROM readiness_scores WHERE {round_begins} <= '{as_of}'),
levels AS (
  SELECT coop_id, level FROM readiness_scores JOIN rounds ON round = latest WHERE level IS NOT NULL),
borrowers AS (
  SELECT DISTINCT coop_id FROM loan_status WHERE outstanding > 0 AND borrower_kind <> '{member}'),
cooperatives AS (
  SELECT p.coop_id, coalesce(p.old_district_code, '{unknown}') AS old_district_code, p.sector, p.size_class,
    coalesce(l.level, '{not_surveyed}') AS readiness_level,
    CASE WHEN b.coop_id IS NULL THEN 0 ELSE 1 END AS with_loan,
    CASE WHEN p.coop_type IN ({types}) AND p.status IN ({statuses}) AND p.founded_on <= DATE '{founded_by}' THEN 1
      END AS eligible
  FROM cooperative_profile p
    LEFT JOIN levels l ON l.coop_id = p.coop_id
    LEFT JOIN borrowers b ON b.coop_id = p.coop_id
  WHERE {exists})
SELECT '{as_of}' AS period, old_district_code, sector, size_class, readiness_level,
  coop_id AS cooperative, coop_id AS observation, 1 AS observed,
  with_loan, 1 AS existing, eligible * with_loan AS eligible_with_loan, eligible
FROM cooperatives
UNION ALL
SELECT '{as_of}', NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL
