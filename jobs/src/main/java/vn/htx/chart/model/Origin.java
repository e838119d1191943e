package vn.htx.chart.model;

/** Where the figures come from: real deliveries, or the synthetic example, which every picture then says. */
public enum Origin {
  OBSERVED,
  SYNTHETIC
}
