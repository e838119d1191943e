-- As many new communes as asked for, each made of as many old ones as one of the night's.
WITH pieces AS (
  SELECT old_code = new_code AS keeps, "whole", dense_rank() OVER (ORDER BY new_code) - 1 AS nth, old_code
  FROM night_crosswalk),
made AS (
  SELECT n, keeps, "whole", row_number() OVER (ORDER BY n, old_code) AS piece
  FROM range(1, {communes} + 1) AS r(n) JOIN pieces ON nth = n % (SELECT max(nth) + 1 FROM pieces))
SELECT CASE WHEN keeps THEN printf('%05d', n) ELSE printf('%05d', {communes} + piece) END AS old_code,
  printf('%05d', n) AS new_code,
  printf('%03d', n % {districts} + 1) AS old_district_code,
  "whole"
FROM made
