package vn.htx.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import vn.htx.model.Sha256;

/** The ends of Parquet files, where names and types of columns stand, where each begins, and counts. */
final class Footers {
  private static final int HEX_DIGITS = 32;
  private static final int READ_BYTES = 1 << 18;
  /** The end of a Parquet file: the length of the footer before it, and four letters. */
  private static final int LAST_BYTES = 8;

  private Footers() {}

  /**
   * The digest of the footers. Equal tables may differ in it; it tells whether these very files are as they were
   * written.
   */
  static String digest(List<Path> parquet) throws IOException {
    MessageDigest digest = Sha256.start();
    for (Path file : parquet) {
      try (FileChannel channel = FileChannel.open(file)) {
        add(digest, channel.position(footer(channel, file)), channel.size(), file);
      }
    }
    return Sha256.hex(digest).substring(0, HEX_DIGITS);
  }

  /** The digest of all that comes before the footers, in the order of the files. */
  static String digestBefore(List<Path> parquet) throws IOException {
    MessageDigest digest = Sha256.start();
    for (Path file : parquet) {
      try (FileChannel channel = FileChannel.open(file)) {
        add(digest, channel, footer(channel, file), file);
      }
    }
    return Sha256.hex(digest);
  }

  /** The position at which the footer of a Parquet file begins. */
  private static long footer(FileChannel channel, Path file) throws IOException {
    long length = channel.size() - LAST_BYTES;
    ByteBuffer last = ByteBuffer.allocate(LAST_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    boolean isWhole = length >= 0 && channel.read(last, length) == LAST_BYTES;
    int footer = isWhole ? last.getInt(0) : -1;
    if (footer < 0 || footer > length) {
      throw new IOException("%s does not tell where its footer begins".formatted(file));
    }
    return length - footer;
  }

  private static void add(MessageDigest digest, FileChannel channel, long end, Path file)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(READ_BYTES);
    while (channel.position() < end) {
      bytes.clear().limit((int) Math.min(READ_BYTES, end - channel.position()));
      if (channel.read(bytes) < 0) {
        throw new IOException("%s became shorter while it was read".formatted(file));
      }
      digest.update(bytes.flip());
    }
  }
}
