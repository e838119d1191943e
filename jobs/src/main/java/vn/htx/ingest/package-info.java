/**
 * From files to rows of text with their place: what lies in the inbox ({@link vn.htx.ingest.inbox.Inbox}), and one
 * reader per format ({@link vn.htx.ingest.source.SheetSource}). Spark-free. A file that cannot be read is a value with
 * its reason.
 */
package vn.htx.ingest;
