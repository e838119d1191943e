package vn.htx.ingest.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which character separates the cells of a text file: the one that a first line {@code sep=^} names, else the one that
 * occurs equally often in most of the first lines, outside quotes; of two such, the more frequent one. Titles above a
 * table and decimal commas do not mislead it. Rare separators are accepted only where they occur at least twice in more
 * lines than a common one.
 */
final class Separators {
  private static final byte[] USUAL = {',', ';', '\t', '|'};

  /** Includes those of databases and old systems (the four information separators of ASCII). */
  private static final byte[] CANDIDATES = {
    ',', ';', '\t', '|', '^', '~', '#', '*', '!', '$', '`', 0x01, 0x1C, 0x1D, 0x1E, 0x1F
  };

  private static final int LINES = 60;
  private static final Pattern STATED = Pattern.compile(
      "^(?:\u00EF\u00BB\u00BF)?\"?sep=([^\"\r\n])\"?[^\r\n]{0,3}[\r\n]", Pattern.CASE_INSENSITIVE);

  private Separators() {}

  /**
   * The separator found.
   *
   * @param separator a comma when there is none
   * @param inLine how many occur in most lines
   */
  record Choice(char separator, int inLine) {}

  static Choice of(byte[] buffer, int count) {
    byte[] candidates = stated(buffer, count).orElse(CANDIDATES);
    int[][] seen = new int[candidates.length][LINES];
    int lines = countLines(buffer, count, candidates, seen);
    Candidate best = new Candidate((byte) ',', 0, 0);
    for (int s = 0; s < candidates.length; s++) {
      Candidate next = most(candidates[s], Arrays.copyOf(seen[s], lines));
      boolean usual = s < USUAL.length;
      best = next.isMoreThan(best) && (usual || next.inLine() > 1) ? next : best;
    }
    return new Choice((char) best.separator(), best.inLine());
  }

  /** How many lines have the same number of one character. */
  private record Candidate(byte separator, int lines, int inLine) {
    boolean isMoreThan(Candidate other) {
      return lines > other.lines || (lines == other.lines && inLine > other.inLine);
    }
  }

  private static Candidate most(byte separator, int[] counts) {
    Arrays.sort(counts);
    var best = new Candidate(separator, 0, 0);
    for (int i = 0; i < counts.length; ) {
      int next = i;
      while (next < counts.length && counts[next] == counts[i]) {
        next++;
      }
      var here = new Candidate(separator, next - i, counts[i]);
      best = counts[i] > 0 && here.isMoreThan(best) ? here : best;
      i = next;
    }
    return best;
  }

  /**
   * The character that the first line states for Excel, if the lines below have it; letters and digits are not
   * accepted.
   */
  private static Optional<byte[]> stated(byte[] buffer, int count) {
    int looked = Math.min(count, 32);
    Matcher line = STATED.matcher(new String(buffer, 0, looked, StandardCharsets.ISO_8859_1));
    if (!line.find()) {
      return Optional.empty();
    }
    char named = line.group(1).charAt(0);
    boolean possible = named < 0x80 && !Character.isLetterOrDigit(named) && named != ' ';
    for (int i = line.end(); possible && i < count; i++) {
      if (buffer[i] == named) {
        return Optional.of(new byte[] {(byte) named});
      }
    }
    return Optional.empty();
  }

  /**
   * Counts the candidates in each line that is not empty; the last line, which may be cut, only if it is the only one
   * or the text ends there.
   */
  private static int countLines(byte[] buffer, int count, byte[] candidates, int[][] seen) {
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
        for (int s = 0; s < candidates.length; s++) {
          seen[s][line] += !quoted && b == candidates[s] ? 1 : 0;
        }
      }
    }
    return line == 0 || (any && line < LINES && count < buffer.length)
        ? Math.min(line + 1, LINES)
        : line;
  }
}
