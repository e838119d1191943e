/** The pages of versions and runs, made by the dashboard from what a run has. */
package vn.htx.app.site;
