package vn.htx.model;

/** Whether figures come from real deliveries or from made-up data, which every picture and page then says. */
public enum DataOrigin {
  REAL,
  SYNTHETIC
}
