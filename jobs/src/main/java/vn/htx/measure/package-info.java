/**
 * From rows to figures, shared by all domains: means and medians, suppression, and the rows of
 * {@code indicator_values}.
 */
package vn.htx.measure;
