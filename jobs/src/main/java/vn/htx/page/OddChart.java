package vn.htx.page;

import java.util.function.Function;
import vn.htx.chart.model.Chart;

/** A chart that no declaration can describe, made by its domain. */
public record OddChart(Function<PublishedValues, Chart> chart) implements PageBlock {}
