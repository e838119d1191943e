-- The land chain in Spark SQL over views of the files read. Statements are separated by a line of dashes.
CREATE TEMPORARY VIEW parcels_checked AS
SELECT *, concat_ws(' ',
    CASE WHEN parcel_id IS NULL THEN 'parcel_id_required' END,
    CASE WHEN commune_code IS NULL THEN 'commune_code_required' END,
    CASE WHEN area IS NULL THEN 'area_m2_required' WHEN area_m2 IS NULL THEN 'area_m2_type'
      WHEN area_m2 <= 0 THEN 'area_m2_range' END) AS rules
FROM (SELECT *, try_cast(area AS DECIMAL(16,2)) AS area_m2 FROM parcels_read)
----
CREATE TEMPORARY VIEW holders_checked AS
SELECT file, valid_from, parcel_id, md5(concat('key', holder)) AS holder_id, share, stated, concat_ws(' ',
    CASE WHEN parcel_id IS NULL THEN 'parcel_id_required' END,
    CASE WHEN holder IS NULL THEN 'holder_id_required' END,
    CASE WHEN stated IS NOT NULL AND share IS NULL THEN 'share_type'
      WHEN share <= 0 OR share > 1 THEN 'share_range' END) AS rules
FROM (SELECT *, try_cast(stated AS DECIMAL(18,6)) AS share FROM holders_read)
----
CREATE TABLE parcels_settled USING parquet OPTIONS (compression 'zstd') AS
SELECT * EXCEPT (rules, nth), CASE WHEN rules = '' AND nth > 1 THEN 'duplicate_key' ELSE rules END AS rules
FROM (SELECT *, row_number() OVER (PARTITION BY file, parcel_id, rules = '' ORDER BY commune_code) AS nth
  FROM parcels_checked)
----
CREATE TABLE holders_settled USING parquet OPTIONS (compression 'zstd') AS
SELECT * EXCEPT (rules, nth), CASE WHEN rules = '' AND nth > 1 THEN 'duplicate_key' ELSE rules END AS rules
FROM (SELECT *, row_number() OVER (PARTITION BY file, parcel_id, holder_id, rules = '' ORDER BY share) AS nth
  FROM holders_checked)
----
CREATE TABLE rejected USING parquet OPTIONS (compression 'zstd') AS
SELECT file, rules, to_json(struct(parcel_id, commune_code, map_sheet, parcel_no, area, land_use)) AS row_text
FROM parcels_settled WHERE rules <> ''
UNION ALL
SELECT file, rules, to_json(struct(parcel_id, holder_id, stated)) FROM holders_settled WHERE rules <> ''
----
CREATE TABLE orphans USING parquet AS
SELECT count(*) AS n FROM holders_settled LEFT ANTI JOIN parcels_settled USING (parcel_id)
----
CREATE TABLE holdings USING parquet OPTIONS (compression 'zstd') AS
SELECT p.valid_from, p.commune_code, h.holder_id, count(*) AS plots, sum(p.area_m2 * h.share) AS area,
  sum(CAST(p.area_m2 * h.share AS DOUBLE) * CAST(p.area_m2 * h.share AS DOUBLE))
    / (CAST(sum(p.area_m2 * h.share) AS DOUBLE) * CAST(sum(p.area_m2 * h.share) AS DOUBLE)) AS simmons,
  sqrt(CAST(sum(p.area_m2 * h.share) AS DOUBLE)) / sum(sqrt(CAST(p.area_m2 * h.share AS DOUBLE))) AS januszewski
FROM parcels_settled p JOIN holders_settled h ON h.parcel_id = p.parcel_id AND h.valid_from = p.valid_from
WHERE p.rules = '' AND h.rules = ''
GROUP BY p.valid_from, p.commune_code, h.holder_id
----
CREATE TABLE figures USING parquet AS
SELECT valid_from, coalesce(commune_code, 'city') AS unit, count(*) AS holdings, sum(plots) AS plots, sum(area) AS area,
  avg(simmons) AS simmons_mean, sum(simmons * area) / sum(area) AS simmons_area_mean, median(simmons) AS simmons_median,
  avg(CAST(simmons < 0.4 AS INTEGER)) AS simmons_low, avg(CAST(simmons > 0.6 AS INTEGER)) AS simmons_high,
  avg(januszewski) AS januszewski_mean, median(januszewski) AS januszewski_median
FROM holdings GROUP BY GROUPING SETS ((valid_from, commune_code), (valid_from))
----
CREATE TABLE counts USING parquet AS
SELECT (SELECT count(*) FROM parcels_settled WHERE rules = '') AS parcels,
  (SELECT count(*) FROM holders_settled WHERE rules = '') AS holders,
  (SELECT count(*) FROM parcels_settled WHERE rules <> '') AS parcels_rejected,
  (SELECT count(*) FROM holders_settled WHERE rules <> '') AS holders_rejected,
  (SELECT n FROM orphans) AS orphans,
  (SELECT count(*) FROM parcels_settled WHERE commune_code NOT IN (SELECT code FROM units)) AS unknown_communes
