/** What made a figure: its parts, the observations behind it, and the files that these come from. */
package vn.htx.page.explain;
