/**
 * Administrative units over time: which present commune an older one became, its old district, and which units can be
 * compared across the change of 2025-07-01. Spark-free.
 */
package vn.htx.place;
