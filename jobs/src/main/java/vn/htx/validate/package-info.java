/**
 * From files to clean tables under a contract, by one parser and one row checker, both Spark-free.
 *
 * <pre>
 * Inbox.scan(inbox, datasets)                          → List&lt;InboxFile&gt;: path, SHA-256, parts, second count
 * Checks.of(contract, items, keyedHash)                → the contract compiled, serializable
 *
 * by night, one dataset after the other:
 *   ParseJob.parse(spark, contract, checks, inbox, files)     → the parsed table (ParsedSchema.of(contract)); to be
 *                                                               stored by file_key = InboxFile.key(), once a file
 *   ParseJob.read(spark, contract, tables)                    → the parsed tables of several files
 *   Summaries.read(parsed, dataset)                           → List&lt;FileSummary&gt;, one a sheet
 *   Deliveries.plan(contract, files, summaries, asOf)         → Plan: which files count, ranks, dates, remarks
 *   Settle.keys(contract, plan, parsed, field)                → all keys read, for references from other datasets
 *   Settle.settle(spark, contract, plan, parsed, keys)        → Settled: clean, rejected, rejected_answers,
 *                                                               row_accounting, notices
 *   QualityTables.notices(spark, Deliveries.strays(files))    → notices of files in no dataset's folder
 *
 * by hand, without Spark:
 *   FileCheck.run(contract, checks, folder, file, rows)       → Outcome: summaries and notices; rows as they are read
 * </pre>
 *
 * A parsed file depends on its path and bytes, {@code Contract.fingerprint}, for the survey on the items, where the
 * contract has hashed columns on {@code KeyedHash.fingerprint}, and on the code.
 */
package vn.htx.validate;
