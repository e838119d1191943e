/** A file read and checked from its first row to its last, and the accounting of its rows. */
package vn.htx.validate.file;
