/** The interface of all readers: a file as it was scanned, its sheets, their rows of text. Independent of formats. */
package vn.htx.ingest.source;
