-- The land chain in DuckDB SQL. Statements are separated by a line of dashes.
SET preserve_insertion_order = false
----
CREATE TABLE units AS SELECT DISTINCT code FROM read_csv({units}, all_varchar = true)
----
CREATE TABLE parcels_read AS
SELECT filename AS file, CAST(regexp_extract(filename, '([0-9-]+)[.]csv$', 1) AS DATE) AS valid_from,
  "Mã thửa" AS parcel_id, "Mã xã" AS commune_code, "Tờ bản đồ" AS map_sheet, "Số thửa" AS parcel_no,
  "Diện tích" AS area, try_cast("Diện tích" AS DECIMAL(16,2)) AS area_m2, "Loại đất" AS land_use
FROM read_csv({parcels}, all_varchar = true, filename = true, header = true)
----
CREATE TABLE holders_read AS
SELECT filename AS file, CAST(regexp_extract(filename, '([0-9-]+)[.]csv$', 1) AS DATE) AS valid_from,
  "Mã thửa" AS parcel_id, "Mã người sử dụng đất" AS holder, "Tỷ lệ sở hữu" AS stated,
  try_cast("Tỷ lệ sở hữu" AS DECIMAL(18,6)) AS share
FROM read_csv({holders}, all_varchar = true, filename = true, header = true)
----
CREATE TABLE parcels_checked AS
SELECT *, concat_ws(' ',
    CASE WHEN parcel_id IS NULL THEN 'parcel_id_required' END,
    CASE WHEN commune_code IS NULL THEN 'commune_code_required' END,
    CASE WHEN area IS NULL THEN 'area_m2_required' WHEN area_m2 IS NULL THEN 'area_m2_type'
      WHEN area_m2 <= 0 THEN 'area_m2_range' END) AS rules
FROM parcels_read
----
CREATE TABLE holders_checked AS
SELECT file, valid_from, parcel_id, md5(concat('key', holder)) AS holder_id, share, stated, concat_ws(' ',
    CASE WHEN parcel_id IS NULL THEN 'parcel_id_required' END,
    CASE WHEN holder IS NULL THEN 'holder_id_required' END,
    CASE WHEN stated IS NOT NULL AND share IS NULL THEN 'share_type'
      WHEN share <= 0 OR share > 1 THEN 'share_range' END) AS rules
FROM holders_read
----
CREATE TABLE parcels_twice AS
SELECT file, parcel_id FROM parcels_checked WHERE rules = '' GROUP BY file, parcel_id HAVING count(*) > 1
----
CREATE TABLE holders_twice AS
SELECT file, parcel_id, holder_id FROM holders_checked WHERE rules = '' GROUP BY ALL HAVING count(*) > 1
----
CREATE TABLE parcels_settled AS
SELECT * EXCLUDE (rules), rules FROM parcels_checked ANTI JOIN parcels_twice USING (file, parcel_id)
UNION ALL
SELECT * EXCLUDE (rules, nth), CASE WHEN rules = '' AND nth > 1 THEN 'duplicate_key' ELSE rules END
FROM (SELECT *, row_number() OVER (PARTITION BY file, parcel_id, rules = '') AS nth
  FROM parcels_checked SEMI JOIN parcels_twice USING (file, parcel_id))
----
CREATE TABLE holders_settled AS
SELECT * EXCLUDE (rules), rules FROM holders_checked ANTI JOIN holders_twice USING (file, parcel_id, holder_id)
UNION ALL
SELECT * EXCLUDE (rules, nth), CASE WHEN rules = '' AND nth > 1 THEN 'duplicate_key' ELSE rules END
FROM (SELECT *, row_number() OVER (PARTITION BY file, parcel_id, holder_id, rules = '') AS nth
  FROM holders_checked SEMI JOIN holders_twice USING (file, parcel_id, holder_id))
----
COPY (SELECT * EXCLUDE (area, rules) FROM parcels_settled WHERE rules = '')
  TO '{out}/parcels.parquet' (COMPRESSION zstd)
----
COPY (SELECT * EXCLUDE (stated, rules) FROM holders_settled WHERE rules = '')
  TO '{out}/holders.parquet' (COMPRESSION zstd)
----
COPY (SELECT file, rules, CAST(to_json(p) AS VARCHAR) AS row_text FROM parcels_settled p WHERE rules <> ''
  UNION ALL SELECT file, rules, CAST(to_json(h) AS VARCHAR) FROM holders_settled h WHERE rules <> '')
  TO '{out}/rejected.parquet' (COMPRESSION zstd)
----
CREATE TABLE orphans AS SELECT count(*) AS n FROM holders_read ANTI JOIN parcels_read USING (parcel_id)
----
CREATE TABLE holdings AS
SELECT p.valid_from, p.commune_code, h.holder_id, count(*) AS plots, sum(p.area_m2 * h.share) AS area,
  sum(CAST(p.area_m2 * h.share AS DOUBLE) * CAST(p.area_m2 * h.share AS DOUBLE))
    / (CAST(sum(p.area_m2 * h.share) AS DOUBLE) * CAST(sum(p.area_m2 * h.share) AS DOUBLE)) AS simmons,
  sqrt(CAST(sum(p.area_m2 * h.share) AS DOUBLE)) / sum(sqrt(CAST(p.area_m2 * h.share AS DOUBLE))) AS januszewski
FROM parcels_settled p JOIN holders_settled h ON h.parcel_id = p.parcel_id AND h.valid_from = p.valid_from
WHERE p.rules = '' AND h.rules = ''
GROUP BY ALL
----
COPY holdings TO '{out}/holdings.parquet' (COMPRESSION zstd)
----
COPY (
  SELECT valid_from, coalesce(commune_code, 'city') AS unit, count(*) AS holdings, sum(plots) AS plots,
    sum(area) AS area, avg(simmons) AS simmons_mean, sum(simmons * area) / sum(area) AS simmons_area_mean,
    median(simmons) AS simmons_median,
    avg(CAST(simmons < 0.4 AS INTEGER)) AS simmons_low, avg(CAST(simmons > 0.6 AS INTEGER)) AS simmons_high,
    avg(januszewski) AS januszewski_mean, median(januszewski) AS januszewski_median
  FROM holdings GROUP BY GROUPING SETS ((valid_from, commune_code), (valid_from)))
  TO '{out}/figures.parquet'
----
COPY (
  SELECT (SELECT count(*) FROM parcels_settled WHERE rules = '') AS parcels,
    (SELECT count(*) FROM holders_settled WHERE rules = '') AS holders,
    (SELECT count(*) FROM parcels_settled WHERE rules <> '') AS parcels_rejected,
    (SELECT count(*) FROM holders_settled WHERE rules <> '') AS holders_rejected,
    (SELECT n FROM orphans) AS orphans,
    (SELECT count(*) FROM parcels_read WHERE commune_code NOT IN (SELECT code FROM units)) AS unknown_communes)
  TO '{out}/counts.parquet'
