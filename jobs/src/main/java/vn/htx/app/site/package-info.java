/** The pages of versions and runs: tells the dashboard whose figures they show. */
package vn.htx.app.site;
