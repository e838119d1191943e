SELECT latest, pairs = days * districts AS same_districts
FROM (
  SELECT MAX(valid_from) AS latest, COUNT(DISTINCT valid_from) AS days, COUNT(DISTINCT old_district_code) AS districts
  FROM {table} WHERE valid_from <= DATE '{as_of}') d
CROSS JOIN (
  SELECT COUNT(*) AS pairs FROM (
    SELECT DISTINCT valid_from, old_district_code FROM {table}
    WHERE valid_from <= DATE '{as_of}' AND old_district_code IS NOT NULL) p) n
