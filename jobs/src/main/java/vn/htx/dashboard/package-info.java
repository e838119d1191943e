/**
 * The pages of a version: {@link vn.htx.dashboard.Figures} and {@link vn.htx.dashboard.QualityFigures} select by SQL
 * what was published and what was wrong with the files, {@link vn.htx.dashboard.PageData} and
 * {@link vn.htx.dashboard.QualityPage} hold everything the two pages show, {@link vn.htx.dashboard.Site} writes them
 * with their style, fonts, charts and lists. No arithmetic here: a figure that is not published is not shown.
 */
package vn.htx.dashboard;
