package vn.htx.ingest.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.htx.ingest.source.UnreadableException;

/**
 * How many bytes one workbook may still give, counted while they are inflated: sizes that an archive states about itself
 * are not believed.
 */
final class Inflation {
  /** Inflated bytes of all parts that are read, together. */
  static final long MAX_BYTES = 4L << 30;

  /** Inflated bytes for each byte of the file; sheets of many like cells reach about 40, deflate at most 1,032. */
  static final long MAX_RATIO = 100;

  /** The same for OpenDocument, which says everything in longer words: ordinary books reach 75. */
  static final long MAX_RATIO_ODS = 250;

  /** Below this many bytes the ratio is not looked at. */
  static final long FREE_BYTES = 100L << 20;

  private final long most;
  private long given;

  /** @param fileSize bytes of the file on disk */
  Inflation(long fileSize) {
    this(fileSize, MAX_RATIO);
  }

  Inflation(long fileSize, long maxRatio) {
    most = Math.min(MAX_BYTES, Math.max(FREE_BYTES, maxRatio * fileSize));
  }

  /** The stream, which throws an {@link UnreadableException} when the workbook gives more than it may. */
  InputStream limit(InputStream in) {
    return new Limited(in);
  }

  private void take(int count) {
    given += Math.max(count, 0);
    if (given > most) {
      throw new UnreadableException(WorkbookFaults.bomb(most));
    }
  }

  private final class Limited extends FilterInputStream {
    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      take(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      take(count);
      return count;
    }
  }
}
