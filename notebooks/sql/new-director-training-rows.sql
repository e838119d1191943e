-- Để soát bằng tay: từng HTX của sổ đang có hiệu lực, và dòng của tệp nơi nó được ghi.
-- For checking by hand: each cooperative of the register in force, and the row of the file where it stands.
-- ./htx query --clean -- "$(cat notebooks/sql/new-director-training-rows.sql)"
-- DuckDB: chạy clean.sql trước / run clean.sql first
SELECT
  register.coop_id,
  profile.commune_code,
  register.status AS standing,
  register.founded_on,
  register.dissolved_on,
  register.director_training,
  register.source_file,
  register.source_row
FROM cooperatives AS register
JOIN cooperative_profile AS profile USING (coop_id)
WHERE register.valid_to IS NULL
ORDER BY register.coop_id;
