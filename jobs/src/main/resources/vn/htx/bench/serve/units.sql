-- The night's city; old districts and communes named after the night's in turn; the old communes of the crosswalk.
WITH models AS (
  SELECT *, row_number() OVER (PARTITION BY "level", valid_to IS NULL ORDER BY code) - 1 AS nth,
    count(*) OVER (PARTITION BY "level", valid_to IS NULL) AS among
  FROM night_units),
made AS (
  SELECT printf('%03d', n) AS code, n, CAST(NULL AS VARCHAR) AS parent_code, 'old_district' AS "level", false AS is_new
  FROM range(1, {districts} + 1) AS r(n)
  UNION ALL
  SELECT printf('%05d', n), n, CAST(NULL AS VARCHAR), 'commune', true FROM range(1, {communes} + 1) AS r(n)
  UNION ALL
  SELECT old_code, CAST(old_code AS BIGINT), old_district_code, 'commune', false FROM crosswalk)
SELECT code, valid_from, valid_to, name, "level", parent_code, area_km2, population, "continues"
FROM night_units WHERE "level" = 'city'
UNION ALL
SELECT made.code, valid_from, valid_to, name || ' ' || n, "level", coalesce(made.parent_code, models.parent_code),
  area_km2, population, "continues"
FROM made JOIN models USING ("level")
WHERE (valid_to IS NULL) = is_new AND nth = n % among
