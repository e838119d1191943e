-- The figures of all units of a level, the greatest first.
SELECT unit_code, name, "value", n, status, reason
FROM indicator_values
  LEFT JOIN (SELECT code, arg_max(name, valid_from) AS name FROM units GROUP BY code) ON code = unit_code
WHERE indicator_id = ? AND unit_level = ? AND period = ? AND category = ?
  AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
ORDER BY "value" DESC NULLS LAST, name
