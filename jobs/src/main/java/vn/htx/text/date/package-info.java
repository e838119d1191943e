/** Dates and periods as people write them; the order of day and month is decided for each column. */
package vn.htx.text.date;
