/** The clerk's desk: files come in, are looked at and kept, what is in doubt is answered. App carries it out. */
package vn.htx.dashboard.serve.desk;
