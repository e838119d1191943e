/**
 * From files to clean tables under a contract, by one parser and one row checker, both Spark-free.
 *
 * <pre>
 * Inbox.scan(inbox, datasets)                          → List&lt;InboxFile&gt;: path, SHA-256, parts, second count
 * Checks.of(contract, items, keyedHash)                → the contract compiled, serializable
 *
 * by night; Spark reads, SQL settles:
 *   ParseJob.parse(spark, inbox, readings)                    → each file's rows (ParsedSchema.rows) and remarks
 *                                                               (ParsedSchema.REMARKS), to be stored once
 *   Remarks.summaries(dataset, lines), Remarks.notices(…)     → List&lt;FileSummary&gt; by sheet; List&lt;Notice&gt;
 *   Deliveries.plan(contract, files, summaries, asOf)         → Plan: which files count, ranks, dates, remarks
 *   UsedDeliveries.rows(subject)                              → rows of the view that all queries join
 *   CrossRow.faults(subject, targets, codes)                  → SQL of CrossRow.FAULTS: what rules over many rows find
 *   CrossRow.counts(subject)                                  → SQL of CrossRow.COUNTS
 *   CrossRowCounts.of(contract, lines of CrossRowCounts.sql)  → both, added up
 *   CleanSql.clean, rejected, rejectedAnswers                 → SQL of the dataset's tables
 *   QualityTables.accounting, notices                         → rows of row_accounting and notices
 *
 * by hand, without Spark:
 *   FileCheck.run(contract, checks, folder, file, rows)       → Outcome: summaries and notices; rows as they are read
 *   References                                                → the keys that a file's rows name
 * </pre>
 *
 * A parsed file depends on its path and bytes, {@code Contract.fingerprint}, for the survey on the items, where the
 * contract has hashed columns on {@code KeyedHash.fingerprint}, on which review states count, and on the code.
 */
package vn.htx.validate;
