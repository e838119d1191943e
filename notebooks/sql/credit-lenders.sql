-- Dư nợ theo nguồn vốn, từ bảng rộng loan_status: chỉ tiêu outstanding gồm mọi nguồn vốn trong sổ khoản vay.
-- Outstanding principal by lender, from the wide table loan_status: the figures hold every lender of the loan book.
-- ./htx query --clean -- "$(cat notebooks/sql/credit-lenders.sql)"
-- DuckDB: chạy clean.sql trước / run clean.sql first
SELECT lender, count(*) AS loans, sum(outstanding) AS dong, count(*) FILTER (NOT known_coop) AS unknown_cooperative
FROM loan_status
WHERE outstanding > 0
GROUP BY lender
ORDER BY dong DESC, lender;
