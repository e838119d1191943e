/**
 * What a chart shows: a record holds everything that is drawn ({@link vn.htx.chart.model.Chart}) and is also the table
 * of it. Knows no colours, fonts or pixels. No chart reads data or computes a figure; a value that is not known is a
 * gap with its reason, never zero.
 */
package vn.htx.chart.model;
