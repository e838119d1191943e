package vn.htx.chart.model;

/** The meaning of a chart's colours; each meaning has its own set of colours. */
public enum Palette {
  /** Kinds without order. */
  CATEGORICAL,
  /** Levels, from little (light) to much (dark). */
  LEVELS,
  /** Size classes, smallest first, and one whose size is not known. */
  SIZES,
  /** Bands of an index, from bad through middling to good. */
  BANDS,
  /** Debt groups 1 to 5. */
  RISK,
  /** An earlier state, drawn pale, and a later one. */
  BEFORE_AFTER,
  /** Founded, dissolved, suspended. */
  MOVEMENT,
  /** Five classes of a rate of which more is better, from little (light) to much (dark). */
  GOOD,
  /** Five classes of a rate of which less is better. */
  BAD,
  /** Five classes of a rate that is neither good nor bad. */
  NEUTRAL
}
