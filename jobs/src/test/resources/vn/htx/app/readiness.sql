-- Readiness from the clean answers; pillars, weights and upper goalposts of htx-readiness 2026.1 (all lower ones
-- are 0).
WITH items AS (SELECT * FROM (VALUES
  ('P1', 0.12, 'digital_plan', 1), ('P1', 0.12, 'digital_lead', 1), ('P1', 0.12, 'digital_budget_pct', 3),
  ('P2', 0.20, 'social_page', 4), ('P2', 0.20, 'marketplaces', 3), ('P2', 0.20, 'online_revenue_pct', 50),
  ('P2', 0.20, 'traceability_qr', 4),
  ('P3', 0.16, 'production_log', 4), ('P3', 0.16, 'growing_area_code', 1), ('P3', 0.16, 'smart_devices', 3),
  ('P4', 0.18, 'computers_per_100_workers', 20), ('P4', 0.18, 'fixed_internet', 1),
  ('P4', 0.18, 'members_digitised_pct', 100),
  ('P4', 0.18, 'data_backup', 4),
  ('P5', 0.08, 'password_two_factor', 4), ('P5', 0.08, 'access_rights', 4),
  ('P6', 0.16, 'accounting_software', 4), ('P6', 0.16, 'e_invoice', 1), ('P6', 0.16, 'digital_signature', 1),
  ('P6', 0.16, 'e_tax', 1), ('P6', 0.16, 'cashless_pct', 80),
  ('P7', 0.10, 'staff_trained_pct', 100), ('P7', 0.10, 'it_staff', 1)) t(pillar, weight, item, goal)),
answers AS (SELECT round, coop_id, pillar, weight, 100 * least(1, greatest(0, value::DOUBLE / goal)) AS score
  FROM survey JOIN items USING (item) WHERE value IS NOT NULL),
pillar_scores AS (
  SELECT round, coop_id, pillar, any_value(weight)::DOUBLE AS weight, avg(score) AS score
  FROM answers JOIN (SELECT pillar, count(*) AS asked FROM items GROUP BY pillar) USING (pillar)
  GROUP BY round, coop_id, pillar HAVING count(*) >= 0.6 * any_value(asked)),
scores AS (
  SELECT round, coop_id, sum(weight * score) / sum(weight) AS score
  FROM pillar_scores
  WHERE (round, coop_id) IN (SELECT (round, coop_id) FROM answers GROUP BY round, coop_id HAVING count(*) >= 0.6 * 23)
  GROUP BY ALL)
SELECT 'readiness_score' AS indicator_id, 'cooperative' AS unit_level, coop_id AS unit_code, round AS period,
  '_T' AS category, score AS value FROM scores
UNION ALL
SELECT 'readiness_mean', 'city', '31', round, '_T', avg(score) FROM scores GROUP BY round
UNION ALL
SELECT 'readiness_median', 'city', '31', round, '_T', median(score) FROM scores GROUP BY round
UNION ALL
SELECT 'readiness_mean', 'commune', p.commune_code, round, '_T', avg(score)
FROM scores JOIN (
    SELECT coop_id, coalesce(arg_max(new_code, valid_from), arg_max(commune_code, valid_from)) AS commune_code
    FROM cooperatives LEFT JOIN (
        SELECT old_code, min(new_code) AS new_code FROM crosswalk GROUP BY old_code HAVING bool_and(whole))
      ON valid_from < DATE '2025-07-01' AND old_code = commune_code
    GROUP BY coop_id
    HAVING max(coalesce(valid_to, DATE '9999-12-31')) >= DATE '2026-06-30'
      OR arg_max(dissolved_on, valid_from) <= DATE '2026-06-30') p USING (coop_id)
WHERE p.commune_code IN (SELECT new_code FROM crosswalk) GROUP BY ALL
UNION ALL
SELECT 'readiness_pillar_mean', 'city', '31', round, pillar, avg(score) FROM pillar_scores GROUP BY ALL
