WITH units AS (
  SELECT p.coop_id, p.founded_on, p.dissolved_on, p.suspended_on, {began} AS began FROM cooperative_profile p),
halves AS (
  SELECT period, CAST(day_before AS DATE) AS day_before, CAST(last_day AS DATE) AS last_day
  FROM (VALUES {halves}) AS every(period, day_before, last_day))
SELECT h.period, u.coop_id AS cooperative, u.coop_id AS observation, 1 AS observed,
  CASE WHEN {existed_before} THEN 1 END AS opening,
  CASE WHEN u.began > h.day_before AND u.began <= h.last_day THEN 1 END AS founded,
  CASE WHEN u.dissolved_on > h.day_before AND u.dissolved_on <= h.last_day THEN 1 END AS gone,
  CASE WHEN {exists_after} THEN 1 END AS closing,
  CASE WHEN u.suspended_on > h.day_before AND u.suspended_on <= h.last_day THEN 1 END AS suspended
FROM units u CROSS JOIN halves h
UNION ALL
SELECT period, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL FROM halves
