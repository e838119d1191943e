/** From rows to figures: means, medians, suppression, and the rows of indicator_values. What all domains share. */
package vn.htx.measure;
