/** What every reader of a format gives: a file as it was scanned, its sheets, their rows of text. Knows no format. */
package vn.htx.ingest.source;
