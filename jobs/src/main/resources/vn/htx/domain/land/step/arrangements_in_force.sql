last_places AS (
  SELECT parcel_id, max_by(commune_code, valid_from) AS commune_code, MAX(valid_from) AS valid_from
  FROM parcels WHERE parcel_id IN (SELECT parcel_id FROM land_arrangements) GROUP BY parcel_id),
periods AS (
  SELECT period, CAST(last_day AS DATE) AS last_day FROM (VALUES {half_years}) AS ended(period, last_day)
  UNION ALL
  SELECT DISTINCT CAST(valid_from AS STRING), valid_from FROM parcel_places WHERE valid_from <= DATE '{as_of}'),
modes AS (
  SELECT mode, category FROM (VALUES {modes}) AS told(mode, category)),
placed AS (
  SELECT a.arrangement_id, a.mode, a.area_m2, a.coop_id, a.valid_from, a.valid_to,
    coalesce(l.present_code, '{unknown}') AS commune_code,
    coalesce(l.present_district_code, '{unknown}') AS old_district_code
  FROM land_arrangements a
    LEFT JOIN last_places p ON p.parcel_id = a.parcel_id
    LEFT JOIN parcel_places l ON l.commune_code = p.commune_code AND l.valid_from = p.valid_from),
in_force AS (
  SELECT p.period, a.arrangement_id, a.mode, a.area_m2, a.coop_id, a.old_district_code,
    CASE WHEN p.last_day >= DATE '{communes_from}' THEN a.commune_code END AS commune_code,
    a.commune_code AS lies_in
  FROM placed a JOIN periods p ON a.valid_from <= p.last_day AND (a.valid_to IS NULL OR a.valid_to >= p.last_day))
