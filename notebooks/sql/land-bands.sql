-- Tỷ trọng hộ theo dải chỉ số Simmons và Januszewski vào ngày đầu và ngày cuối của sổ thửa.
-- Share of holdings by band of both indices, on the first and the last day of the parcel registers.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/land-bands.sql
WITH bands AS (
  SELECT replace(indicator_id, '_band_share', '') AS fragmentation_index, period, category AS band, value, n, status,
    definition_version, min(period) OVER () AS first_day, max(period) OVER () AS last_day
  FROM indicator_values
  WHERE indicator_id IN ('simmons_band_share', 'januszewski_band_share') AND unit_level = 'city' AND category <> '_T'
    AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T'
)
SELECT fragmentation_index, period, band, value, n, status, definition_version
FROM bands
WHERE period IN (first_day, last_day)
ORDER BY fragmentation_index DESC, period, band;
