/** Charts for leadership: what one shows ({@code model}), and how it becomes a picture ({@code draw}). */
package vn.htx.chart;
