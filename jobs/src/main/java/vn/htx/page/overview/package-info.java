/** What is opened first. */
package vn.htx.page.overview;
