/**
 * The pages of a version: {@code vn.htx.page} selects by SQL what was published and what was wrong with the files,
 * {@code serve} shows it to a browser and {@code site} writes it into a folder. No arithmetic here: a figure that is
 * not published is not shown.
 */
package vn.htx.dashboard;
