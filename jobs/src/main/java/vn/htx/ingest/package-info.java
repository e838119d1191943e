/**
 * From files to rows of text with their place: the files of the inbox ({@link vn.htx.ingest.inbox.Inbox}), and one
 * reader per format ({@link vn.htx.ingest.source.SheetSource}). Spark-free. A file that cannot be read is returned with
 * a fault instead of an exception.
 */
package vn.htx.ingest;
