/**
 * What a chart shows: a record holds everything that is drawn ({@link vn.htx.chart.model.Chart}) and gives the table of
 * it. Records know no colours, fonts or pixels; no chart reads data or computes a figure. A value that is not known is
 * a gap with its reason, never zero.
 */
package vn.htx.chart.model;
