-- The figures of the city in all months.
SELECT period, "value", n, status, reason
FROM indicator_values
WHERE indicator_id = ? AND unit_level = 'city' AND length(period) = length(?) AND category = '_T'
  AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
ORDER BY period
