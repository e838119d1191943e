/**
 * From files to clean tables under a contract, by one parser and one row checker. Spark stands in {@code parse} alone.
 *
 * <pre>
 * Inbox.scan(inbox, datasets)                           → List&lt;InboxFile&gt;: path, SHA-256, parts, second count
 * check.Checks.of(contract, items, hash, places[, linking])
 *                                                       → the contract compiled, serializable
 *
 * a file, row by row, the same by hand and by night:
 *   file.PartReading(checks, inbox, file, amendments, …)
 *                                                       → Parsed: rows, skipped rows, tables, questions, amendments,
 *                                                         notices, a summary a sheet
 *     file.SheetReading                                 one sheet: its tables (ingest.table.SheetTables), their rows
 *     row.Header.bind, row.ColumnStyles.of              what the columns of a table mean, and how they are written
 *     row.AmendedRows, row.LeftOut                      what people mended, and which rows do not count
 *     row.RowChecker                                    a row's cells typed, and every rule it breaks (check.CellCheck)
 *     check.Tally                                       notices counted
 *
 * by hand:
 *   file.FileCheck.run(contract, checks, inbox, file, rows)
 *                                                       → Outcome: summaries, notices, tables; rows as they are read
 *   file.References                                     → the keys of other datasets that a file's rows name
 *   file.RejectedRows.read                              → rejected rows again, with what is wrong in each cell
 *
 * by night; Spark reads, SQL settles:
 *   parse.ParseJob.parse(spark, inbox, files)           → each file's rows (ParsedSchema.rows) and remarks
 *                                                         (RemarkColumn), to be stored once
 *   dataset.Remarks.summaries, notices                  → List&lt;FileSummary&gt;, one a sheet; List&lt;Notice&gt;
 *   dataset.Deliveries.plan(contract, files, summaries, asOf, exclusions)
 *                                                       → Plan: which files count, ranks, dates, notices
 *   dataset.UsedDeliveries.rows(subject)                → rows of the view that all queries join (UsedDeliveryColumn)
 *   dataset.CrossRow.faults(subject, targets, codes)    → SQL of FaultColumn: what rules over many rows find
 *   dataset.CrossRow.counts(subject)                    → SQL of RowCountColumn: rows beaten, too late, lost
 *   dataset.CrossRowCounts.of(contract, rows of its sql)
 *                                                       → both, added up
 *   dataset.CleanSql.clean, rejected, skipped, rejectedAnswers
 *                                                       → SQL of the dataset's tables
 *   dataset.QualityTables.accounting, notices           → rows of row_accounting and notices
 *   dataset.Drift                                       → notices of what changed from delivery to delivery
 * </pre>
 *
 * The tables between are described by fields of the catalog: {@code dataset.ParsedRowColumn} around the contract's own
 * columns, {@code RemarkColumn}, {@code UsedDeliveryColumn}, {@code FaultColumn}, {@code RowCountColumn}; rows that are
 * at hand are {@code engine.ListedRow}. Whoever writes or views them makes Spark's types of these.
 *
 * <p>A parsed file depends on its path and bytes, {@code Contract.fingerprint}, the code and which review states count;
 * for the survey on the items; where columns name places on the reference data, where the contract has hashed columns
 * on {@code KeyedHash.fingerprint}, where a person mended something in it on that, and where its rows name cooperatives
 * otherwise than by ids on the register.
 */
package vn.htx.validate;
