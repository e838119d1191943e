WITH begun AS (
  SELECT s.round, s.coop_id, {score_e9} AS score_e9 FROM readiness_scores s WHERE {round_begins} <= '{as_of}'),
rounds AS (
  SELECT round, lag(round) OVER (ORDER BY round) AS before FROM (SELECT DISTINCT round FROM begun) r)
SELECT n.round AS period, n.coop_id AS cooperative, n.coop_id AS observation, 1 AS observed,
  n.score_e9 - b.score_e9 AS change_e9
FROM rounds r JOIN begun n ON n.round = r.round JOIN begun b ON b.round = r.before AND b.coop_id = n.coop_id
WHERE n.score_e9 IS NOT NULL AND b.score_e9 IS NOT NULL
UNION ALL
SELECT DISTINCT r.round, NULL, NULL, 0, CAST(NULL AS BIGINT)
FROM rounds r JOIN begun b ON b.round = r.before WHERE b.score_e9 IS NOT NULL
