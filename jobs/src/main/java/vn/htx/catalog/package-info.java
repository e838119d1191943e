/**
 * Every table: columns, types, keys, units and meaning. Each table is an enum of its columns, so that a step names a
 * column once and the compiler knows it; schemas, header checks and the data dictionary follow from here. JDK only.
 */
package vn.htx.catalog;
