/** {@code htx check}: what would be accepted of a file, and what to mend. */
package vn.htx.app.check;
