/**
 * From files to clean tables under a contract, by one parser and one row checker. Only {@code parse} uses Spark.
 *
 * <pre>
 * Inbox.scan(inbox, datasets)                           → List&lt;InboxFile&gt;: path, SHA-256, parts, second count
 * check.Checks.of(contract, items, hash, places[, linking])
 *                                                       → the compiled contract, serializable
 *
 * a file, row by row, the same for htx check and for the nightly run:
 *   file.PartReading(checks, inbox, file, amendments, …)
 *                                                       → Parsed: rows, skipped rows, tables, questions, amendments,
 *                                                         notices, one summary per sheet
 *     file.SheetReading                                 one sheet: its tables (ingest.table.SheetTables) and rows
 *     row.Header.bind, row.ColumnStyles.of              the meaning of a table's columns, and their styles
 *     row.AmendedRows, row.LeftOut                      people's amendments, and rows that are left out
 *     row.RowChecker                                  typed values of a row, and every rule it breaks (check.CellCheck)
 *     check.Tally                                       counted notices
 *
 * htx check:
 *   file.FileCheck.run(contract, checks, inbox, file, rows)
 *                                                       → Outcome: summaries, notices, tables; rows as they are read
 *   file.References                                     → the keys of other datasets to which rows refer
 *   file.RejectedRows.read                              → rejected rows with messages for each cell
 *
 * nightly; Spark parses, SQL makes the tables:
 *   parse.ParseJob.parse(spark, inbox, files)           → each file's rows (ParsedSchema.rows) and remarks
 *                                                         (RemarkColumn), to be stored once
 *   dataset.Remarks.summaries, notices                  → List&lt;FileSummary&gt;, one per sheet; List&lt;Notice&gt;
 *   dataset.Deliveries.plan(contract, files, summaries, asOf, exclusions)
 *                                                       → Plan: which files count, ranks, dates, notices
 *   dataset.UsedDeliveries.rows(subject)                → rows of the view that all queries join (UsedDeliveryColumn)
 *   dataset.CrossRow.faults(subject, targets, codes)    → SQL of FaultColumn: rules broken over many rows
 *   dataset.CrossRow.counts(subject)                    → SQL of RowCountColumn: rows replaced, later, rejected
 *   dataset.CrossRowCounts.of(contract, rows of its sql)
 *                                                       → faults and counts, added up
 *   dataset.CleanSql.clean, rejected, skipped, rejectedAnswers
 *                                                       → SQL of the dataset's tables
 *   dataset.QualityTables.accounting, notices           → rows of row_accounting and notices
 *   dataset.Drift                                       → notices about sharp changes between deliveries
 * </pre>
 *
 * The intermediate tables are described by fields of the catalog: {@code dataset.ParsedRowColumn} around the contract's
 * own columns, {@code RemarkColumn}, {@code UsedDeliveryColumn}, {@code FaultColumn}, {@code RowCountColumn}; rows in
 * memory are {@code engine.ListedRow}. The code that writes or views them converts the fields to Spark's types.
 *
 * <p>A parsed file depends on its path and bytes, {@code Contract.fingerprint}, the code and which review states count;
 * for the survey on the items; where columns name places, on the reference data; where the contract has hashed columns,
 * on {@code KeyedHash.fingerprint}; on the file's amendments; and, where its rows name cooperatives other than by ids,
 * on the register.
 */
package vn.htx.validate;
