package vn.htx.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name nearest to an unknown one, for messages such as "did you mean". */
public final class Nearest {
  private Nearest() {}

  /**
   * The nearest name by Levenshtein distance, when at most a third of the letters differ. Ties go to the first by name.
   */
  public static Optional<String> of(String unknown, Collection<String> known) {
    String wanted = unknown.toLowerCase(Locale.ROOT);
    int least = Math.max(2, wanted.length() / 3);
    Optional<String> nearest = Optional.empty();
    for (String name : known) {
      int distance = distance(wanted, name.toLowerCase(Locale.ROOT), least);
      boolean first = nearest.isEmpty() || name.compareTo(nearest.get()) < 0;
      if (distance < least || (distance == least && first)) {
        least = distance;
        nearest = Optional.of(name);
      }
    }
    return nearest;
  }

  static int distance(String a, String b) {
    return distance(a, b, Math.max(a.length(), b.length()));
  }

  /**
   * The distance, or any number above the bound where it is greater: a wide file has hundreds of unknown names, so the
   * search stops early.
   */
  private static int distance(String a, String b, int bound) {
    if (Math.abs(a.length() - b.length()) > bound) {
      return bound + 1;
    }
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    Arrays.setAll(previous, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
        least = Math.min(least, current[j]);
      }
      if (least > bound) {
        return bound + 1;
      }
      int[] done = previous;
      previous = current;
      current = done;
    }
    return previous[b.length()];
  }
}
