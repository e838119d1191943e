-- Từng đợt khảo sát: điểm bình quân, chênh lệch với đợt trước, và thay đổi của cùng những HTX có điểm ở cả hai đợt.
-- Each survey round: the mean, its difference from the round before, and the change of the same cooperatives.
-- duckdb -readonly data/example/lake/CURRENT/htx.duckdb < notebooks/sql/readiness-rounds.sql
WITH city AS (
  SELECT indicator_id, period, value, n, status, numerator, denominator, ci_low, ci_high, definition_version
  FROM indicator_values
  WHERE unit_level = 'city' AND length(period) = 6
    AND sector = '_T' AND size_class = '_T' AND readiness_level = '_T' AND category = '_T'
),
unscored AS (
  SELECT period, count(*) AS answered_unscored
  FROM indicator_values
  WHERE indicator_id = 'readiness_score' AND unit_level = 'cooperative' AND status = 'undefined'
  GROUP BY period
)
SELECT
  mean.period,
  mean.value AS mean,
  mean.n AS mean_n,
  mean.status AS mean_status,
  mean.value - lag(mean.value) OVER (ORDER BY mean.period) AS difference,
  panel.value AS panel_change,
  panel.n AS panel_n,
  panel.status AS panel_status,
  panel.ci_low AS panel_low,
  panel.ci_high AS panel_high,
  response.value AS response_rate,
  CAST(response.denominator AS BIGINT) AS asked,
  CAST(response.denominator - response.numerator AS BIGINT) AS silent,
  coalesce(unscored.answered_unscored, 0) AS answered_unscored,
  mean.definition_version
FROM city AS mean
LEFT JOIN city AS panel ON panel.indicator_id = 'readiness_panel_change' AND panel.period = mean.period
LEFT JOIN city AS response ON response.indicator_id = 'survey_response_rate' AND response.period = mean.period
LEFT JOIN unscored ON unscored.period = mean.period
WHERE mean.indicator_id = 'readiness_mean'
ORDER BY mean.period;
