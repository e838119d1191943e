/**
 * Charts for leadership: a record holds everything that is drawn ({@link vn.htx.chart.Chart}), and
 * {@link vn.htx.chart.Rendering} turns it into SVG, PNG and the CSV of exactly what is drawn. One look ({@link
 * vn.htx.chart.Theme}), one embedded typeface, equal bytes for equal records. No chart reads data or computes a figure;
 * a value that is not known is drawn as a gap with its reason, never as zero.
 */
package vn.htx.chart;
