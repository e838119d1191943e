-- The latest figures of two hundred communes, with the city's.
WITH totals AS (
  SELECT indicator_id, unit_level, unit_code, period, "value", ci_low, ci_high, status
  FROM indicator_values
  WHERE sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T'),
latest AS (
  SELECT indicator_id, max(period) AS period FROM totals WHERE unit_level = 'commune' GROUP BY indicator_id),
shown AS (
  SELECT DISTINCT unit_code FROM totals WHERE unit_level = 'commune' AND unit_code <> 'unknown'
  ORDER BY unit_code LIMIT 200)
SELECT own.*, city."value" AS of_city
FROM totals own SEMI JOIN latest USING (indicator_id, period) SEMI JOIN shown USING (unit_code)
  LEFT JOIN totals city
    ON city.unit_level = 'city' AND city.indicator_id = own.indicator_id AND city.period = own.period
WHERE own.unit_level = 'commune'
ORDER BY own.unit_code, own.indicator_id
