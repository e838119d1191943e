/** Reads and checks a file from its first row to its last, and accounts for its rows. */
package vn.htx.validate.file;
