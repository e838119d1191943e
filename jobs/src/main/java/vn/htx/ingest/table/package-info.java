/** The tables of a sheet: where the header is, which rows hold data, and why every other row does not. */
package vn.htx.ingest.table;
