package vn.htx.sample;

import java.nio.file.Path;

/**
 * What to generate.
 *
 * @param scale factor for the numbers of cooperatives, loans and households, 1 to {@link #MOST}; 1 gives the committed
 *     example
 * @param seed the same seed and scale give the same bytes
 * @param reference folder with units.csv and crosswalk.csv
 */
public record SampleOptions(int scale, long seed, Path reference) {
  /** The greatest scale: about twenty million parcels. */
  public static final int MOST = 1000;

  /** The seed of the committed example. */
  public static final long EXAMPLE_SEED = 20260630L;

  public SampleOptions {
    if (scale < 1 || scale > MOST) {
      throw new IllegalArgumentException("scale must be 1 to %s, was %s".formatted(MOST, scale));
    }
  }

  /** The options of the committed example. */
  public static SampleOptions example(Path reference) {
    return new SampleOptions(1, EXAMPLE_SEED, reference);
  }
}
