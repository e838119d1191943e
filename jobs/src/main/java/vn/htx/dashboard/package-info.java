/**
 * The pages of a version: {@link vn.htx.page.Figures} and {@link vn.htx.page.QualityFigures} select by SQL what
 * was published and what was wrong with the files, {@link vn.htx.page.PageData} and {@link
 * vn.htx.page.QualityPage} hold everything the two pages show, {@link vn.htx.dashboard.Site} writes them with their
 * style, fonts, charts and lists. No arithmetic here: a figure that is not published is not shown.
 */
package vn.htx.dashboard;
