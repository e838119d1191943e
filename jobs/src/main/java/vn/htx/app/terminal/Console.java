package vn.htx.app.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.htx.night.Progress;

/**
 * What the operator sees. Progress goes to standard error, results to standard output, so that results can be piped.
 */
public final class Console implements Progress {
  /** Clears the terminal's current line. */
  static final String CLEAR_LINE = "\r\u001b[K";

  private static final int NARROWEST = 60;
  private static final int USUAL = 120;
  private static final int WIDEST = 160;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
  private final InstantSource clock;
  private final boolean isTerminal;

  /** The terminal of this process. */
  public static Console ofProcess() {
    return new Console(InstantSource.system());
  }

  @SuppressWarnings("SystemConsoleNull") // Java 17 has no isTerminal(); later ones are told by TERM
  public Console(InstantSource clock) {
    this.clock = clock;
    this.isTerminal = isTerminal();
  }

  /**
   * Java 22 and later has a console without a terminal too, unless started with jdk.console=java.base, as the launcher
   * does.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null && System.getenv("TERM") != null;
  }

  /** The terminal's width in columns as the launcher passes it, within limits; 120 where it is not known. */
  public int width() {
    return Optional.ofNullable(System.getenv("COLUMNS"))
        .filter(text -> text.matches("\\d{1,4}"))
        .map(text -> Math.min(Math.max(Integer.parseInt(text), NARROWEST), WIDEST))
        .orElse(USUAL);
  }

  /** One line of progress. */
  @Override
  public synchronized void log(String line) {
    err.println(isTerminal ? line : TIME.format(clock.instant()) + " " + line);
  }

  /** One line that the next one overwrites; nothing where lines are kept. */
  @Override
  public synchronized void progress(String line) {
    if (isTerminal) {
      err.print(CLEAR_LINE + line);
      err.flush();
    }
  }

  @Override
  public synchronized void clearProgress() {
    if (isTerminal) {
      err.print(CLEAR_LINE);
      err.flush();
    }
  }

  public synchronized void print(String text) {
    out.println(text);
  }

  @Override
  public synchronized void complain(String text) {
    err.println(text);
  }

  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0).replace('.', ',');
  }

  /** Prints a table of text. Columns are padded to their widest cell, those of numbers are right-aligned. */
  public void table(List<String> header, List<List<String>> rows) {
    int[] widths = new int[header.size()];
    boolean[] numeric = new boolean[header.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = Math.max(
          header.get(i).length(),
          rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
      numeric[i] =
          !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column).matches("[-0-9.,% –]*"));
    }
    out.println(line(header, widths, numeric));
    rows.forEach(row -> out.println(line(row, widths, numeric)));
  }

  private static String line(List<String> cells, int[] widths, boolean[] numeric) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String pad = " ".repeat(widths[i] - cells.get(i).length());
      line.append(numeric[i] ? pad + cells.get(i) : cells.get(i) + pad).append("  ");
    }
    return line.toString().stripTrailing();
  }
}
