/** The inbox: folders, files, archives; the format of each by its bytes, and the reader of each format. */
package vn.htx.ingest.inbox;
