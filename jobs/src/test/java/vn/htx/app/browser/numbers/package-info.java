/**
 * Accounts for every number that stands on a page: what SQL by hand says of it, beside what the browser shows. Nothing
 * here asks the program's own queries or formats.
 */
package vn.htx.app.browser.numbers;
