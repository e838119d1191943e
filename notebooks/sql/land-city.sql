-- Đất của hộ ở những nơi có sổ thửa, vào từng ngày của sổ.
-- Holdings wherever there is a parcel register, on each of its days.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/land-city.sql
SELECT
  period,
  max(value) FILTER (indicator_id = 'holdings_count') AS holdings,
  max(value) FILTER (indicator_id = 'land_area') / 10000 AS hectares,
  max(value) FILTER (indicator_id = 'plots_median') AS plots_median,
  max(status) FILTER (indicator_id = 'plots_median') AS plots_median_status,
  max(value) FILTER (indicator_id = 'plot_area_mean') AS plot_area_mean,
  max(value) FILTER (indicator_id = 'simmons_median') AS simmons_median
FROM indicator_values
WHERE unit_level = 'city' AND category = '_T' AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
  AND indicator_id IN ('holdings_count', 'land_area', 'plots_median', 'plot_area_mean', 'simmons_median')
GROUP BY period
ORDER BY period;
