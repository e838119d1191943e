/** What lies in the inbox: folders, files, archives; what kind each is by its bytes, and the reader of each kind. */
package vn.htx.ingest.inbox;
