/**
 * The page of a version: {@link vn.htx.dashboard.Figures} selects published figures by SQL, {@link
 * vn.htx.dashboard.PageData} holds everything the page shows, {@link vn.htx.dashboard.Site} writes {@code index.html}
 * with its style, fonts, charts and their data. No arithmetic here: a figure that is not published is not shown.
 */
package vn.htx.dashboard;
