-- Bảng sạch và bảng rộng cho người dùng DuckDB thuần: manifest.json nói bảng nào là những tệp Parquet nào.
-- Clean and wide tables for plain DuckDB: manifest.json says which Parquet files each table is.
-- cd data/example && duckdb -readonly -init ../../notebooks/sql/clean.sql lake/CURRENT/htx.duckdb
SET VARIABLE tables = (SELECT tables FROM read_json('lake/CURRENT/manifest.json'));
CREATE OR REPLACE TEMP MACRO files(name, fingerprint) AS
  'lake/tables/' || name || '/' || fingerprint || '/*.parquet';
CREATE OR REPLACE TEMP VIEW cooperatives AS
  FROM read_parquet(files('cooperatives', getvariable('tables').cooperatives.fingerprint));
CREATE OR REPLACE TEMP VIEW cooperative_profile AS
  FROM read_parquet(files('cooperative_profile', getvariable('tables').cooperative_profile.fingerprint));
CREATE OR REPLACE TEMP VIEW loan_status AS
  FROM read_parquet(files('loan_status', getvariable('tables').loan_status.fingerprint));
