-- All figures of an indicator at a level in a period.
SELECT *
FROM indicator_values
WHERE indicator_id = ? AND unit_level = ? AND period = ?
ORDER BY unit_code, sector, size_class, readiness_level, category
