/**
 * Indicators. Steps are pure functions, tables in, table out; the formulas beneath are Spark-free and stand once. Here:
 * what the four domains share.
 */
package vn.htx.indicator;
