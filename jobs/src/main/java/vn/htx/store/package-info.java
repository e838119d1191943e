/**
 * The lake: content-addressed tables, versions, the CURRENT switch, the lease and the run records. Local file system;
 * a table or version exists only when its last file does, so a kill at any moment leaves nothing half-true.
 */
package vn.htx.store;
