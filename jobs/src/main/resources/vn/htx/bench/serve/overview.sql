-- The city's latest figures of every indicator, with all that they stand beside.
SELECT f.indicator_id, f.period, f.category, f."value", f.n, f.status, f.reason,
  c.against, c.against_period, c.against_value, c.difference, c.percent, c.verdict
FROM indicator_values f LEFT JOIN comparisons c
  USING (indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level, category)
WHERE f.unit_level = 'city' AND f.sector = '_T' AND f.size_class = '_T' AND f.readiness_level = '_T'
QUALIFY f.period = max(f.period) OVER (PARTITION BY f.indicator_id, length(f.period))
ORDER BY ALL
