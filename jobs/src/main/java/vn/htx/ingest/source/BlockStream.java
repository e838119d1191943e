package vn.htx.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** A stream that is read block by block. */
public abstract class BlockStream extends InputStream {
  private ByteBuffer block = ByteBuffer.allocate(0);

  /** The next bytes; empty at the end. The previous block must have been read, since its buffer may be reused. */
  public abstract ByteBuffer next() throws IOException;

  @Override
  public final int read() throws IOException {
    return hasMore() ? block.get() & 0xFF : -1;
  }

  @Override
  public final int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, block.remaining());
    block.get(buffer, offset, count);
    return count;
  }

  private boolean hasMore() throws IOException {
    if (!block.hasRemaining()) {
      block = next();
    }
    return block.hasRemaining();
  }
}
