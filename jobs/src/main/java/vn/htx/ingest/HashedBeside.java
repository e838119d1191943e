package vn.htx.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;
import vn.htx.model.Sha256;

/**
 * Bytes whose hash another thread takes, one block behind the reader at most. A file of less than a block is hashed by the
 * reader itself. To be read to its end by one thread.
 */
final class HashedBeside extends InputStream {
  private static final int FIRST_BLOCK = 1 << 16;
  private static final int BLOCK = 1 << 20;

  private final InputStream in;
  private final MessageDigest digest = Sha256.start();
  private byte[] block = new byte[FIRST_BLOCK];
  private byte[] behind = {};
  private CompletableFuture<Void> hashed = CompletableFuture.completedFuture(null);
  private int at;
  private int end;

  HashedBeside(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? block[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(block, at, buffer, offset, count);
    at += count;
    return count;
  }

  /** The block that is read now is hashed meanwhile; the next goes where the one before it was, whose hash is taken. */
  private boolean hasMore() throws IOException {
    if (at < end) {
      return true;
    }
    byte[] next = free();
    int count = in.readNBytes(next, 0, next.length);
    behind = block;
    block = next;
    at = 0;
    end = count;
    hashed.join();
    if (count == next.length) {
      hashed = CompletableFuture.runAsync(() -> digest.update(next, 0, count));
    } else {
      digest.update(next, 0, count);
    }
    return count > 0;
  }

  private byte[] free() {
    if (end == 0) {
      return block;
    }
    return behind.length < BLOCK ? new byte[BLOCK] : behind;
  }

  /** SHA-256 of what was read. */
  String sha256() {
    hashed.join();
    return Sha256.hex(digest);
  }
}
