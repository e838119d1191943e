SELECT s.round AS period, s.coop_id AS cooperative, s.coop_id AS observation, 1 AS observed,
  CASE WHEN s.disposition IN ('{complete}', '{partial}') THEN 1 ELSE 0 END AS answered,
  CASE WHEN s.disposition <> '{ineligible}' THEN 1 END AS eligible
FROM survey_sample s WHERE {round_begins} <= '{as_of}'
