SELECT s.round AS period, coalesce(p.old_district_code, '{unknown}') AS old_district_code, s.pillar AS category,
  s.coop_id AS cooperative, s.coop_id AS observation, 1 AS observed, {score_e9} AS score_e9
FROM readiness_pillars s LEFT JOIN cooperative_profile p ON p.coop_id = s.coop_id
WHERE s.score IS NOT NULL AND {round_begins} <= '{as_of}'
