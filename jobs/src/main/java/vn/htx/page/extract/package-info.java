/** Figures, indicators and units chosen by filters, as columns and rows for files and programs. */
package vn.htx.page.extract;
