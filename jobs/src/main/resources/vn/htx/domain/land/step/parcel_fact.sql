SELECT CAST(valid_from AS STRING) AS period, commune_code,
  coalesce(old_district_code, '{unknown}') AS old_district_code,
  1 AS observed, parcels, area_m2, holdings, held_m2, unheld_parcels, unheld_m2, comparable, latest, same_districts
FROM parcel_accounting CROSS JOIN ({compared}) c
WHERE valid_from <= DATE '{as_of}'
