package vn.htx.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How many bytes one archive may still give, counted while they are inflated: sizes that an archive states about itself
 * are not believed. One budget serves one pass over one archive.
 */
public final class Budget {
  /** Inflated bytes of all data entries together. */
  public static final long MOST_BYTES = 4L << 30;

  /** Inflated bytes for each byte of the archive; survey text seldom shrinks below a fortieth. */
  static final long MOST_TIMES = 200;

  /** Below this many bytes the ratio is not looked at. */
  public static final long FREE_BYTES = 16L << 20;

  private final long most;
  private long given;

  public Budget(long archiveBytes) {
    most = Math.min(MOST_BYTES, Math.max(FREE_BYTES, MOST_TIMES * archiveBytes));
  }

  /** The stream, ended by an {@link UnreadableException} when it would give more than is left. */
  public InputStream limit(InputStream in) {
    return new BudgetedStream(in);
  }

  private void take(int count) {
    given += Math.max(count, 0);
    if (given > most) {
      throw new UnreadableException(new InboxFile.Fault(
          "tệp nén bung ra quá lớn (trên %s byte), có thể là bom nén; hãy giải nén và chép từng tệp .csv"
              .formatted(most),
          "the archive inflates to too much (over %s bytes), perhaps a zip bomb; unpack it and copy each .csv file"
              .formatted(most)));
    }
  }

  private final class BudgetedStream extends FilterInputStream {
    BudgetedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      take(count);
      return count;
    }
  }
}
