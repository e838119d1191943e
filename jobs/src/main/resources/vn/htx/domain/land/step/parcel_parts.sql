CREATE TEMP TABLE several AS
SELECT hash(parcel_id) AS several_id FROM parcel_holders GROUP BY hash(parcel_id) HAVING count(*) > 1;
CREATE TEMP TABLE candidates AS
SELECT * FROM parcel_holders SEMI JOIN several ON hash(parcel_id) = several_id;
CREATE TEMP TABLE shared AS
SELECT p.valid_from, p.parcel_id
FROM parcels p JOIN candidates h
  ON h.parcel_id = p.parcel_id AND h.valid_from <= p.valid_from
    AND (h.valid_to IS NULL OR h.valid_to >= p.valid_from)
GROUP BY p.valid_from, p.parcel_id HAVING count(*) > 1;
WITH alone AS (
  SELECT p.valid_from, p.parcel_id, h.holder_id, p.commune_code, 1 AS holder_no, h.share,
    CASE
      WHEN h.holder_id IS NULL THEN '{unheld}'
      WHEN h.share IS NULL OR h.share BETWEEN {least_whole} AND {greatest_whole} THEN '{stated}'
      ELSE '{scaled}'
    END AS basis,
    p.area_m2,
    coalesce(h.source_file, p.source_file) AS source_file,
    CASE WHEN h.holder_id IS NULL THEN p.source_sheet ELSE h.source_sheet END AS source_sheet,
    coalesce(h.source_row, p.source_row) AS source_row
  FROM (SELECT * FROM parcels ANTI JOIN shared USING (valid_from, parcel_id)) p LEFT JOIN parcel_holders h
    ON h.parcel_id = p.parcel_id AND h.valid_from <= p.valid_from
      AND (h.valid_to IS NULL OR h.valid_to >= p.valid_from)),
each_once AS (
  SELECT p.valid_from, p.parcel_id, p.commune_code, h.holder_id, h.share,
    h.source_file, h.source_sheet, h.source_row,
    CAST(p.area_m2 * 100 AS DECIMAL(19,0)) AS hundredths,
    CAST(h.share * 1000000 AS BIGINT) AS millionths
  FROM (SELECT * FROM parcels SEMI JOIN shared USING (valid_from, parcel_id)) p JOIN candidates h
    ON h.parcel_id = p.parcel_id AND h.valid_from <= p.valid_from
      AND (h.valid_to IS NULL OR h.valid_to >= p.valid_from)
  QUALIFY row_number() OVER (
    PARTITION BY p.valid_from, p.parcel_id, h.holder_id ORDER BY h.valid_from DESC) = 1),
counted AS (
  SELECT *,
    count(*) OVER parcel AS holders,
    count(millionths) OVER parcel AS stated,
    coalesce(sum(millionths) OVER parcel, 0) AS total,
    sum(CASE WHEN coalesce(millionths, 1000000) = 1000000 THEN 1 ELSE 0 END) OVER parcel AS whole
  FROM each_once WINDOW parcel AS (PARTITION BY valid_from, parcel_id)),
weighed AS (
  SELECT *,
    CASE
      WHEN whole = holders AND holders = 1 THEN '{stated}'
      WHEN whole = holders THEN '{joint}'
      WHEN stated = holders AND abs(total - 1000000) <= {tolerated} THEN '{stated}'
      ELSE '{scaled}'
    END AS basis,
    CAST(CASE
      WHEN whole = holders THEN 1
      WHEN stated = holders THEN millionths
      WHEN total < 1000000 - {tolerated} THEN coalesce(millionths * (holders - stated), 1000000 - total)
      ELSE coalesce(millionths * holders, 1000000)
    END AS DECIMAL(18,0)) AS weight
  FROM counted),
whole_weights AS (
  SELECT *, CAST(sum(weight) OVER (PARTITION BY valid_from, parcel_id) AS DECIMAL(18,0)) AS weights FROM weighed),
rounded_down AS (
  SELECT *, CAST(whole_quotient(hundredths * weight, weights) AS DECIMAL(19,0)) AS least FROM whole_weights),
ranked AS (
  SELECT *,
    hundredths - sum(least) OVER (PARTITION BY valid_from, parcel_id) AS left_over,
    row_number() OVER (
      PARTITION BY valid_from, parcel_id ORDER BY hundredths * weight - least * weights DESC, holder_id) AS nth,
    row_number() OVER (PARTITION BY valid_from, parcel_id ORDER BY holder_id) AS holder_no
  FROM rounded_down)
SELECT * FROM alone
UNION ALL
SELECT valid_from, parcel_id, holder_id, commune_code, CAST(holder_no AS INTEGER), share, basis,
  CAST(CAST(least + CASE WHEN nth <= left_over THEN 1 ELSE 0 END AS DECIMAL(18,0)) * 0.01 AS DECIMAL(16,2)),
  source_file, source_sheet, source_row
FROM ranked
