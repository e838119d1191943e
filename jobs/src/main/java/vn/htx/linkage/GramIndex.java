package vn.htx.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names by the runs of three letters in them (q-grams; E. Ukkonen, Theoretical Computer Science 92, 1992), so that a
 * name is compared only with those that share enough. Immutable once built.
 */
final class GramIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int GRAM = 3;

  /** Least Dice coefficient of the runs; one wrong letter in a short name leaves a third in common. */
  private static final double LEAST_SHARE = 0.45;

  private static final double LEAST_SHARE_OF_SHORT = 0.3;

  /** Number of runs of a short name (one syllable). */
  private static final int SHORT = 6;

  /** Most hits; more names share this much only where names hardly differ. */
  private static final int MOST = 200;

  private static final int HUNDREDTHS = 100;

  private static final int[] NOWHERE = {};
  private static final Comparator<Hit> MOST_FIRST =
      Comparator.comparingDouble(Hit::share).reversed().thenComparingInt(Hit::name);

  private final HashMap<String, int[]> places = new HashMap<>();
  private final int[] sizes;

  /** A name's position in the list, and its Dice coefficient, 0 to 1. */
  record Hit(int name, double share) {}

  /** Indexes names without marks. */
  GramIndex(List<String> names) {
    sizes = new int[names.size()];
    Map<String, List<Integer>> building = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      Set<String> grams = grams(names.get(i));
      sizes[i] = grams.size();
      for (String gram : grams) {
        building.computeIfAbsent(gram, key -> new ArrayList<>()).add(i);
      }
    }
    building.forEach((gram, list) ->
        places.put(gram, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  private static Set<String> grams(String name) {
    String padded = " " + name + " ";
    var grams = new TreeSet<String>();
    for (int i = 0; i + GRAM <= padded.length(); i++) {
      grams.add(padded.substring(i, i + GRAM));
    }
    return grams;
  }

  /** The names that share enough, the most first, then in the order of the list; not all when they are very many. */
  List<Hit> search(String name) {
    Set<String> grams = grams(name);
    var shared = new short[sizes.length];
    for (String gram : grams) {
      for (int place : places.getOrDefault(gram, NOWHERE)) {
        shared[place]++;
      }
    }
    return most(shares(shared, grams.size()), least(grams.size()));
  }

  private double[] shares(short[] shared, int size) {
    var shares = new double[shared.length];
    for (int i = 0; i < shared.length; i++) {
      shares[i] = 2.0 * shared[i] / (size + sizes[i]);
    }
    return shares;
  }

  private static double least(int grams) {
    return grams <= SHORT ? LEAST_SHARE_OF_SHORT : LEAST_SHARE;
  }

  /** The best hits; counting by hundredths first leaves little to sort. */
  private static List<Hit> most(double[] shares, double least) {
    var counts = new int[HUNDREDTHS + 1];
    for (double share : shares) {
      counts[(int) (share * HUNDREDTHS)]++;
    }
    int lowest = HUNDREDTHS;
    for (int more = counts[lowest]; more < MOST && lowest > 0; more += counts[lowest]) {
      lowest--;
    }
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] >= least && (int) (shares[i] * HUNDREDTHS) >= lowest) {
        hits.add(new Hit(i, shares[i]));
      }
    }
    hits.sort(MOST_FIRST);
    return hits.subList(0, Math.min(MOST, hits.size()));
  }
}
