/**
 * Administrative units over time: which commune of today an older one became, its old district, and what can be
 * compared across the change of 2025-07-01. Spark-free.
 */
package vn.htx.place;
