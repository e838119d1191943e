package vn.htx.chart;

/** Where the figures come from: real deliveries, or the synthetic example, which every picture then says. */
public enum Origin {
  OBSERVED,
  SYNTHETIC
}
