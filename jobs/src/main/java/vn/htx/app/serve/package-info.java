/** The command that serves pages, and what it gives the server of the lake and the workspace. */
package vn.htx.app.serve;
