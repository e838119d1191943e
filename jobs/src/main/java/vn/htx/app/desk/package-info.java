/** The clerk's desk over a workspace: files that wait, the inbox, the review folder, the log, the night. */
package vn.htx.app.desk;
