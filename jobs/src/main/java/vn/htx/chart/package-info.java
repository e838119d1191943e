/** Charts for leadership: what a chart shows ({@code model}) and how it is drawn ({@code draw}). */
package vn.htx.chart;
