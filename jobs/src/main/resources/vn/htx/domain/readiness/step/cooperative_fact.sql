SELECT round AS period, coop_id, coop_id AS cooperative, coop_id AS observation, 1 AS observed, {score_e9} AS score_e9
FROM readiness_scores WHERE {round_begins} <= '{as_of}'
