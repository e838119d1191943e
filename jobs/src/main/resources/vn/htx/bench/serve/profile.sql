-- The latest figure of a commune of each indicator, its place among the communes, the city's figure and those before.
WITH totals AS (
  SELECT indicator_id, unit_level, unit_code, period, "value", n, status, reason
  FROM indicator_values
  WHERE sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T'),
own AS (
  SELECT * FROM totals WHERE unit_level = 'commune' AND unit_code = ?
  QUALIFY row_number() OVER (PARTITION BY indicator_id ORDER BY period DESC) = 1),
spread AS (
  SELECT indicator_id, count(*) AS units, count(*) FILTER (other."value" > own."value") + 1 AS place,
    min(other."value") AS least, median(other."value") AS median, max(other."value") AS greatest
  FROM own JOIN totals other USING (indicator_id, unit_level, period)
  WHERE other.status = 'ok' AND other.unit_code <> 'unknown'
  GROUP BY indicator_id)
SELECT own.*, spread.*, city."value" AS of_city, c.against, c.against_period, c.difference, c.verdict
FROM own LEFT JOIN spread ON spread.indicator_id = own.indicator_id
  LEFT JOIN totals city
    ON city.indicator_id = own.indicator_id AND city.unit_level = 'city' AND city.period = own.period
  LEFT JOIN comparisons c
    ON c.indicator_id = own.indicator_id AND c.unit_level = own.unit_level AND c.unit_code = own.unit_code
      AND c.period = own.period AND c.sector = '_T' AND c.size_class = '_T' AND c.readiness_level = '_T'
      AND c.category = '_T'
ORDER BY own.indicator_id, c.against
