/**
 * The lake: content-addressed tables, versions, the CURRENT link, the lease and the run records, on a local file
 * system. A table or a version exists only once its last file does, so a kill at any moment leaves nothing
 * half-finished in use.
 */
package vn.htx.store;
