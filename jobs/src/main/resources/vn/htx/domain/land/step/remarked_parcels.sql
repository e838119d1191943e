WITH told AS NOT MATERIALIZED (
  SELECT basis, source_file, coalesce(source_sheet, '') AS source_sheet, source_row, valid_from, parcel_id, share
  FROM parcel_parts WHERE basis <> '{stated}'),
counted AS (
  SELECT basis, source_file, source_sheet, count(DISTINCT parcel_id) AS parcels, min(source_row) AS source_row
  FROM told GROUP BY basis, source_file, source_sheet),
firsts AS (
  SELECT basis, source_file, source_sheet, valid_from, parcel_id FROM told
  QUALIFY row_number() OVER (
    PARTITION BY basis, source_file, source_sheet ORDER BY source_row, valid_from, parcel_id) = 1),
stated AS (
  SELECT valid_from, parcel_id, listed(array_agg(coalesce(CAST(share AS STRING), ''))) AS shares
  FROM told SEMI JOIN firsts USING (valid_from, parcel_id) GROUP BY valid_from, parcel_id)
SELECT basis, source_file, source_sheet, parcels, source_row, shares
FROM counted JOIN firsts USING (basis, source_file, source_sheet) JOIN stated USING (valid_from, parcel_id)
