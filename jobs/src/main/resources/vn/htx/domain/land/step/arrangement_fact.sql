WITH {in_force}
SELECT f.period, f.commune_code, f.old_district_code, m.category, 1 AS observed, f.area_m2
FROM in_force f JOIN modes m ON m.mode = f.mode
UNION ALL
SELECT p.period, NULL, NULL, m.category, 0, NULL
FROM periods p CROSS JOIN (SELECT DISTINCT category FROM modes) m
