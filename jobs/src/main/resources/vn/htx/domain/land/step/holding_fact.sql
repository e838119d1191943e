SELECT CAST(valid_from AS STRING) AS period, commune_code,
  coalesce(old_district_code, '{unknown}') AS old_district_code,
  1 AS observed, 1 AS holdings, plots, area_m2,
  {simmons_e9} AS simmons_e9, {simmons_band} AS simmons_band,
  {januszewski_e9} AS januszewski_e9, {januszewski_band} AS januszewski_band,
  comparable, latest, same_districts
FROM holdings CROSS JOIN ({compared}) c
WHERE valid_from <= DATE '{as_of}'
