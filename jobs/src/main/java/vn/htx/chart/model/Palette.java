package vn.htx.chart.model;

/** What the colours of a chart say; each is drawn in a set of colours of its own. */
public enum Palette {
  /** Kinds without order. */
  CATEGORICAL,
  /** Levels, from little (light) to much (dark). */
  LEVELS,
  /** Size classes, smallest first, and one whose size is not known. */
  SIZES,
  /** Bands of an index, from bad over middling to good. */
  BANDS,
  /** Debt groups 1 to 5. */
  RISK,
  /** An earlier state, pale, and a later one. */
  BEFORE_AFTER,
  /** Entered, left, paused. */
  MOVEMENT
}
