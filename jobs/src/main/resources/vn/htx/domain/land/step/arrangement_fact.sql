WITH {in_force}
SELECT f.period, f.commune_code, f.old_district_code, m.category, f.coop_id AS cooperative,
  CASE WHEN f.coop_id IS NOT NULL THEN f.arrangement_id END AS observation, 1 AS observed, f.area_m2
FROM in_force f JOIN modes m ON m.mode = f.mode
UNION ALL
SELECT p.period, NULL, NULL, m.category, NULL, NULL, 0, NULL
FROM periods p CROSS JOIN (SELECT DISTINCT category FROM modes) m
