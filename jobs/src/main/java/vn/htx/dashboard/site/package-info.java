/** The pages of a version as plain files, whose links work from the file system. */
package vn.htx.dashboard.site;
