/** One indicator's figures by two chosen breakdowns. */
package vn.htx.page.crosstab;
