WITH existing AS (
  SELECT * FROM cooperative_profile p WHERE {exists}),
sectors AS (
  SELECT DISTINCT sector FROM existing WHERE size_class <> '{unknown_size}')
SELECT '{as_of}' AS period, coalesce(commune_code, '{unknown}') AS commune_code,
  coalesce(old_district_code, '{unknown}') AS old_district_code, coop_type AS category, sector, size_class,
  coop_id AS cooperative, coop_id AS observation, 1 AS observed, members, revenue
FROM existing
UNION ALL
SELECT '{as_of}', NULL, NULL, NULL, sector, size_class, NULL, NULL, 0, NULL, NULL
FROM sectors CROSS JOIN (VALUES {sizes}) AS every(size_class)
UNION ALL
SELECT '{as_of}', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL
