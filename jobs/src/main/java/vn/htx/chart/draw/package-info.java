/**
 * Charts as pictures: {@link vn.htx.chart.draw.Rendering} turns a record into SVG, PNG and the CSV of exactly what is
 * drawn, by JFreeChart. One look ({@link vn.htx.chart.draw.Theme}), one embedded typeface, equal bytes for equal
 * records.
 */
package vn.htx.chart.draw;
