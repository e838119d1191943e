/**
 * The domains, each a folder of four rooms: {@code data} its tables and indicators, the one part that others may read;
 * {@code maths} its formulas; {@code step} tables in, table out; {@code view} what it shows. Here: what a domain tells
 * of itself.
 */
package vn.htx.domain;
