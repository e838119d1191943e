/** One indicator: its course, its units beside each other, its definition; and the list of all. */
package vn.htx.page.indicator;
