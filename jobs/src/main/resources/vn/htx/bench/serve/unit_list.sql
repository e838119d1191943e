-- All units that have figures, by name.
SELECT unit_level, unit_code, name
FROM (SELECT DISTINCT unit_level, unit_code FROM indicator_values WHERE unit_level <> 'cooperative')
  LEFT JOIN (SELECT code, arg_max(name, valid_from) AS name FROM units GROUP BY code) ON code = unit_code
ORDER BY unit_level, name, unit_code
