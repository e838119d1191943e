package vn.htx.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.concurrent.CompletableFuture;
import vn.htx.ingest.source.BlockStream;
import vn.htx.model.Sha256;

/**
 * Bytes that another thread hashes, at most one block behind the reader. A file of less than a block is hashed by the
 * reader itself. Must be read to its end by one thread.
 */
final class HashedBeside extends BlockStream {
  private static final int FIRST_BLOCK = 1 << 16;
  private static final int BLOCK = 1 << 20;

  private final InputStream in;
  private final MessageDigest digest = Sha256.start();
  private byte[] free = new byte[FIRST_BLOCK];
  private byte[] behind = {};
  private CompletableFuture<Void> hashed = CompletableFuture.completedFuture(null);
  private boolean ended;

  HashedBeside(InputStream in) {
    this.in = in;
  }

  /** While a block is read it is hashed; the next one overwrites the block before it, whose hash is complete. */
  @Override
  public ByteBuffer next() throws IOException {
    if (ended) {
      return ByteBuffer.allocate(0);
    }
    byte[] block = free;
    int count = in.readNBytes(block, 0, block.length);
    hashed.join();
    ended = count < block.length;
    if (ended) {
      digest.update(block, 0, count);
    } else {
      hashed = CompletableFuture.runAsync(() -> digest.update(block));
      free = behind.length < BLOCK ? new byte[BLOCK] : behind;
      behind = block;
    }
    return ByteBuffer.wrap(block, 0, count);
  }

  /** SHA-256 of the bytes read. */
  String sha256() {
    hashed.join();
    return Sha256.hex(digest);
  }
}
