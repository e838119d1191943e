package vn.htx.linkage.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Similarity of two texts, 0 to 1. */
public final class Similarity {
  /** Winkler's scaling factor, prefix and threshold. */
  private static final double PREFIX_SCALE = 0.1;

  private static final int PREFIX = 4;
  private static final double BOOST_FROM = 0.7;

  private Similarity() {}

  /**
   * The Jaro similarity (M. A. Jaro, Journal of the American Statistical Association 84, 1989), raised for a common
   * beginning where it is at least 0.7 (W. E. Winkler, Proceedings of the Section on Survey Research Methods, 1990).
   */
  public static double jaroWinkler(String a, String b) {
    double jaro = jaro(a, b);
    if (jaro < BOOST_FROM) {
      return jaro;
    }
    int same = 0;
    int most = Math.min(PREFIX, Math.min(a.length(), b.length()));
    while (same < most && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return jaro + PREFIX_SCALE * same * (1 - jaro);
  }

  private static double jaro(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
    var inA = new boolean[a.length()];
    var inB = new boolean[b.length()];
    int common = 0;
    for (int i = 0; i < a.length(); i++) {
      int end = Math.min(b.length(), i + window + 1);
      for (int j = Math.max(0, i - window); j < end && !inA[i]; j++) {
        if (!inB[j] && a.charAt(i) == b.charAt(j)) {
          inA[i] = true;
          inB[j] = true;
          common++;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    double c = common;
    return (c / a.length() + c / b.length() + (c - outOfOrder(a, b, inA, inB) / 2) / c) / 3;
  }

  /** Number of common letters that are out of order; a double, since the formula takes half of it. */
  private static double outOfOrder(String a, String b, boolean[] inA, boolean[] inB) {
    double moved = 0;
    int j = 0;
    for (int i = 0; i < a.length(); i++) {
      if (inA[i]) {
        while (!inB[j]) {
          j++;
        }
        moved += a.charAt(i) == b.charAt(j) ? 0 : 1;
        j++;
      }
    }
    return moved;
  }

  /** The share of words that two texts have in common, in any order (L. R. Dice, Ecology 26, 1945). */
  public static double dice(String a, String b) {
    List<String> left = new ArrayList<>(Arrays.asList(a.split(" ", -1)));
    String[] words = b.split(" ", -1);
    int all = left.size() + words.length;
    int common = 0;
    for (String word : words) {
      common += left.remove(word) ? 1 : 0;
    }
    return 2.0 * common / all;
  }
}
