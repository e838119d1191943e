package vn.htx.app.terminal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.htx.text.personal.Masked;

/**
 * Standard error with what may not be shown covered, line by line: messages, progress and whatever the libraries log,
 * in which names of files and values of cells may occur.
 */
public final class MaskedStream extends OutputStream {
  private final OutputStream out;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  private MaskedStream(OutputStream out) {
    this.out = out;
  }

  public static PrintStream over(OutputStream out) {
    return new PrintStream(new MaskedStream(out), true, StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void write(int b) throws IOException {
    line.write(b);
    if (b == '\n') {
      writeLine();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  /** Our own escape sequences stay, which a progress line begins with. */
  private void writeLine() throws IOException {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    int own = text.startsWith(Console.CLEAR_LINE) ? Console.CLEAR_LINE.length() : 0;
    out.write((text.substring(0, own) + Masked.text(text.substring(own)))
        .getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public synchronized void flush() throws IOException {
    if (line.size() > 0) {
      writeLine();
    }
    out.flush();
  }
}
