WITH scored AS (
  SELECT s.round, s.coop_id, s.framework, s.level, {score_e9} AS score_e9,
    coalesce(p.commune_code, '{unknown}') AS commune_code,
    coalesce(p.old_district_code, '{unknown}') AS old_district_code, p.sector, p.size_class
  FROM readiness_scores s LEFT JOIN cooperative_profile p ON p.coop_id = s.coop_id
  WHERE s.score IS NOT NULL AND {round_begins} <= '{as_of}')
SELECT round AS period, commune_code, old_district_code, sector, size_class, CAST(NULL AS STRING) AS category,
  coop_id AS cooperative, coop_id AS observation, 1 AS observed, score_e9,
  CAST(NULL AS INTEGER) AS scored, CAST(NULL AS INTEGER) AS at_level
FROM scored
UNION ALL
SELECT s.round, NULL, s.old_district_code, s.sector, s.size_class, l.level, s.coop_id, s.coop_id, 1, NULL, 1,
  CASE WHEN s.level = l.level THEN 1 ELSE 0 END
FROM scored s JOIN (VALUES {levels}) AS l(framework, level) ON l.framework = s.framework
