package vn.htx.ingest;

import java.util.Arrays;

/**
 * Which character separates the cells of a text file: the one that stands equally often in most of the first lines,
 * outside quotes; of two such, the one that stands more often. Titles above a table and decimal commas do not mislead it.
 */
final class Separators {
  private static final byte[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int LINES = 60;

  private Separators() {}

  /**
   * What was found.
   *
   * @param separator a comma when there is none
   * @param inLine how many stand in most lines
   */
  record Found(char separator, int inLine) {}

  static Found of(byte[] buffer, int count) {
    int[][] seen = new int[CANDIDATES.length][LINES];
    int lines = countLines(buffer, count, seen);
    int best = 0;
    int bestLines = 0;
    int bestInLine = 0;
    for (int s = 0; s < CANDIDATES.length; s++) {
      int[] counts = Arrays.copyOf(seen[s], lines);
      Arrays.sort(counts);
      for (int i = 0; i < lines; ) {
        int next = i;
        while (next < lines && counts[next] == counts[i]) {
          next++;
        }
        boolean better = next - i > bestLines || (next - i == bestLines && counts[i] > bestInLine);
        if (counts[i] > 0 && better) {
          best = s;
          bestLines = next - i;
          bestInLine = counts[i];
        }
        i = next;
      }
    }
    return new Found((char) CANDIDATES[best], bestInLine);
  }

  /** Counts the candidates in each line that is not empty; the last line only where nothing follows the others. */
  private static int countLines(byte[] buffer, int count, int[][] seen) {
    int line = 0;
    boolean quoted = false;
    boolean any = false;
    for (int i = 0; i < count && line < LINES; i++) {
      byte b = buffer[i];
      quoted ^= b == '"';
      if (!quoted && (b == '\n' || b == '\r')) {
        line += any ? 1 : 0;
        any = false;
      } else {
        any = true;
        for (int s = 0; s < CANDIDATES.length; s++) {
          seen[s][line] += !quoted && b == CANDIDATES[s] ? 1 : 0;
        }
      }
    }
    return line == 0 || (any && line < LINES && count < buffer.length)
        ? Math.min(line + 1, LINES)
        : line;
  }
}
