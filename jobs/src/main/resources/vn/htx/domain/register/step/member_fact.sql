SELECT '{as_of}' AS period, coop_id AS cooperative, coop_id AS observation, 1 AS observed,
  members_opening AS opening, members_joined AS joined,
  members_left AS gone, members AS closing
FROM cooperatives
WHERE valid_from <= DATE '{as_of}' AND (valid_to IS NULL OR valid_to >= DATE '{as_of}')
  AND members_opening IS NOT NULL AND members_joined IS NOT NULL AND members_left IS NOT NULL AND members IS NOT NULL
UNION ALL
SELECT '{as_of}', NULL, NULL, 0, NULL, NULL, NULL, NULL
