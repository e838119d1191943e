package vn.htx.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Text in lines of a stated width, as a terminal shows it. Marks that combine with a letter take no place. */
public final class Layout {
  private static final String CUT = "…";

  private Layout() {}

  /** The columns of a terminal that a text takes. */
  public static int width(String text) {
    return (int) text.codePoints().filter(c -> !isMark(c)).count();
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  /** The text without line breaks and blanks beyond one. */
  public static String inOneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** The text in one line, its end left out where it is longer than the width. */
  public static String cut(String text, int width) {
    return cutLine(inOneLine(text), width);
  }

  /** The line with its end left out where it is longer than the width; blanks stay. */
  public static String cutLine(String line, int width) {
    if (width(line) <= width) {
      return line;
    }
    int[] letters = line.codePoints().toArray();
    int end = 0;
    for (int taken = 0; taken + (isMark(letters[end]) ? 0 : 1) < width; end++) {
      taken += isMark(letters[end]) ? 0 : 1;
    }
    return new String(letters, 0, end).stripTrailing() + CUT;
  }

  /** The text padded with blanks to the width. */
  public static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The text broken between words; lines after the first begin with as many blanks as {@code first} has letters. */
  public static List<String> wrapped(String first, String text, int width) {
    return flow(first, Stream.of(text.strip().split("\\s+", -1)).toList(), " ", width);
  }

  /**
   * Items one after the other, broken between them alone.
   *
   * @param first text before them; further lines begin with as many blanks
   * @param separator text after each item but the last
   */
  public static List<String> flow(String first, List<String> items, String separator, int width) {
    String hang = " ".repeat(width(first));
    var lines = new ArrayList<String>();
    var line = new StringBuilder(first);
    boolean begun = false;
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i) + (i + 1 < items.size() ? separator : "");
      if (begun && width(line.toString()) + width(item.stripTrailing()) > width) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(hang);
      }
      line.append(item);
      begun = true;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** Rows of as many cells each, in columns as wide as their widest, a row a line. */
  public static List<String> columns(String first, List<List<String>> rows) {
    int[] widest = new int[rows.isEmpty() ? 0 : rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widest.length; i++) {
        widest[i] = Math.max(widest[i], width(row.get(i)));
      }
    }
    var lines = new ArrayList<String>();
    for (List<String> row : rows) {
      var line = new StringBuilder(first);
      for (int i = 0; i < widest.length; i++) {
        line.append(padded(row.get(i), widest[i])).append("  ");
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
