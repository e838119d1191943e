/** The city's figures as the annex of a Vietnamese report lists them. */
package vn.htx.page.annex;
