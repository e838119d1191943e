/**
 * Every table: columns, types, keys, units and meaning. Each table is an enum of its columns, so that the compiler
 * checks the columns that steps name; schemas, header checks and the data dictionary are derived from it. JDK only.
 */
package vn.htx.catalog;
