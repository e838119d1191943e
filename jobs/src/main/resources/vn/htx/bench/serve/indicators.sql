-- Of every indicator its latest period, and how many of its figures have a value.
SELECT indicator_id, period, count("value") AS told, count(*) FILTER (status = 'suppressed') AS withheld, count(*) AS n
FROM indicator_values
GROUP BY indicator_id, period
QUALIFY row_number() OVER (PARTITION BY indicator_id ORDER BY period DESC) = 1
ORDER BY indicator_id
