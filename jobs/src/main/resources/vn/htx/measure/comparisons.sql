WITH declared AS (
  SELECT indicator_id, polarity, is_part = 'true' AS is_part, is_percent = 'true' AS is_percent
  FROM (VALUES {declared}) AS d(indicator_id, polarity, is_part, is_percent)),
parents AS (
  SELECT code, max_by(parent_code, valid_from) AS parent_code FROM units WHERE valid_from <= {as_of} GROUP BY code),
figures AS (
  SELECT indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level, category, value, status,
    reason, definition_version,
    CAST(CAST(substr(period, 1, 4) AS INTEGER) - 1 AS STRING) || substr(period, 5) AS year_before,
    substr(period, 1, 4) || 'H' || CASE WHEN substr(period, 6, 2) <= '06' THEN '1' ELSE '2' END AS half,
    CASE
      WHEN length(period) < 10 THEN ''
      WHEN substr(period, 6, 2) = '01' THEN CAST(CAST(substr(period, 1, 4) AS INTEGER) - 1 AS STRING) || '-12'
      ELSE substr(period, 1, 5) || lpad(CAST(CAST(substr(period, 6, 2) AS INTEGER) - 1 AS STRING), 2, '0')
    END AS month_before,
    row_number() OVER (
      PARTITION BY indicator_id, unit_level, unit_code, sector, size_class, readiness_level, category, length(period)
      ORDER BY period) AS nth
  FROM indicator_values),
planned AS (
  SELECT f.*, '{plan}' AS against, f.unit_code AS against_unit, p.period AS against_period,
    CAST(p.value AS DOUBLE) AS against_value, '{ok}' AS against_status, CAST(NULL AS STRING) AS against_reason,
    f.definition_version AS against_definition
  FROM figures f JOIN plan_values p
    ON p.indicator_id = f.indicator_id AND p.unit_level = f.unit_level AND p.unit_code = f.unit_code
      AND p.category = f.category
      AND (p.period = f.period OR (length(f.period) > 6 AND p.period = f.half) OR p.period = substr(f.period, 1, 4))
  WHERE f.sector = '_T' AND f.size_class = '_T' AND f.readiness_level = '_T'
  QUALIFY row_number() OVER (
    PARTITION BY f.indicator_id, f.unit_level, f.unit_code, f.period, f.category
    ORDER BY CASE WHEN p.period = f.period THEN 0 WHEN p.period = f.half THEN 1 ELSE 2 END) = 1),
last_year AS (
  SELECT f.*, '{year_before}' AS against, b.unit_code AS against_unit, b.period AS against_period,
    b.value AS against_value, b.status AS against_status, b.reason AS against_reason,
    b.definition_version AS against_definition
  FROM figures f JOIN figures b
    ON b.indicator_id = f.indicator_id AND b.unit_level = f.unit_level AND b.unit_code = f.unit_code
      AND b.sector = f.sector AND b.size_class = f.size_class AND b.readiness_level = f.readiness_level
      AND b.category = f.category
      AND (b.period = f.year_before OR (length(f.period) = 10 AND b.period = substr(f.year_before, 1, 7)))
  QUALIFY row_number() OVER (
    PARTITION BY f.indicator_id, f.unit_level, f.unit_code, f.period, f.sector, f.size_class, f.readiness_level,
      f.category
    ORDER BY length(b.period) DESC) = 1),
last_period AS (
  SELECT f.*, '{period_before}' AS against, b.unit_code AS against_unit, b.period AS against_period,
    b.value AS against_value, b.status AS against_status, b.reason AS against_reason,
    b.definition_version AS against_definition
  FROM figures f JOIN figures b
    ON b.indicator_id = f.indicator_id AND b.unit_level = f.unit_level AND b.unit_code = f.unit_code
      AND b.sector = f.sector AND b.size_class = f.size_class AND b.readiness_level = f.readiness_level
      AND b.category = f.category
      AND ((length(b.period) = length(f.period) AND b.nth = f.nth - 1)
        -- a figure of a day without an earlier one stands beside the end of the month before
        OR (length(f.period) = 10 AND f.nth = 1 AND b.period = f.month_before))),
above AS (
  SELECT f.*, '{parent}' AS against, b.unit_code AS against_unit, b.period AS against_period,
    b.value AS against_value, b.status AS against_status, b.reason AS against_reason,
    b.definition_version AS against_definition
  FROM figures f JOIN parents ON parents.code = f.unit_code
    JOIN figures b
      ON b.unit_code = parents.parent_code AND b.unit_level <> f.unit_level AND b.indicator_id = f.indicator_id
        AND b.period = f.period AND b.sector = f.sector AND b.size_class = f.size_class
        AND b.readiness_level = f.readiness_level AND b.category = f.category),
beside AS (
  SELECT * FROM planned
  UNION ALL SELECT * FROM last_year
  UNION ALL SELECT * FROM last_period
  UNION ALL SELECT * FROM above),
judged AS (
  SELECT b.*, polarity, is_percent, is_part, is_part AND against = '{parent}' AS is_part_of_whole,
    against IN ('{year_before}', '{period_before}') AND definition_version <> against_definition AS is_redefined
  FROM beside b JOIN declared ON declared.indicator_id = b.indicator_id),
told AS (
  SELECT *,
    CASE
      WHEN value IS NULL THEN status
      WHEN against_value IS NULL THEN against_status
      WHEN is_redefined THEN '{not_comparable}'
      WHEN status = '{few}' THEN status
      ELSE against_status
    END AS told_status,
    CASE
      WHEN value IS NULL THEN reason
      WHEN against_value IS NULL THEN against_reason
      WHEN is_redefined THEN '{other_definition}'
      WHEN status = '{few}' THEN reason
      ELSE against_reason
    END AS told_reason,
    value IS NOT NULL AND against_value IS NOT NULL AND NOT is_redefined AS is_told
  FROM judged)
SELECT indicator_id, unit_level, unit_code, period, sector, size_class, readiness_level, category, against,
  against_unit, against_period, value, against_value,
  CASE WHEN is_told AND NOT is_part_of_whole THEN value - against_value END AS difference,
  CASE WHEN is_told AND NOT is_percent AND against_value > 0 THEN value / against_value * 100 END AS percent,
  CASE
    WHEN NOT is_told OR is_part_of_whole OR polarity = '{neither}'
      OR (is_part AND against = '{plan}' AND against_period <> period) THEN NULL
    WHEN abs(value - against_value) <= 1e-9 * greatest(1, abs(against_value)) THEN 'same'
    WHEN (value > against_value) = (polarity = '{more}') THEN 'better'
    ELSE 'worse'
  END AS verdict,
  told_status AS status, told_reason AS reason
FROM told
