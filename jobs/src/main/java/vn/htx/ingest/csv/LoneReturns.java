package vn.htx.ingest.csv;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Replaces a carriage return without a line feed after it by a line feed: the CSV reader loses the field when one is
 * inside quotes in a file with other line endings. Nothing else changes, not even the length.
 */
final class LoneReturns extends FilterInputStream {
  private int ahead = -1;

  LoneReturns(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int taken = 0;
    if (ahead >= 0 && length > 0) {
      buffer[offset] = (byte) ahead;
      ahead = -1;
      taken = 1;
    }
    int more = taken < length ? super.read(buffer, offset + taken, length - taken) : 0;
    int count = taken + Math.max(more, 0);
    if (count == 0) {
      return more;
    }
    int last = offset + count - 1;
    for (int i = offset; i < last; i++) {
      if (buffer[i] == '\r' && buffer[i + 1] != '\n') {
        buffer[i] = '\n';
      }
    }
    if (buffer[last] == '\r') {
      ahead = super.read();
      if (ahead != '\n') {
        buffer[last] = '\n';
      }
    }
    return count;
  }
}
