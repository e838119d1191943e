package vn.htx.store.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForInteger;
import org.apache.parquet.column.values.plain.BooleanPlainValuesWriter;

/**
 * Writes the values of a column into its pages; empty cells are not passed to it. This is a class and not an interface
 * because these are the most frequent calls for a row, and calls through an interface were the slowest.
 */
abstract class ParquetValues {
  static final int FIRST_BYTES = 1 << 12;
  static final HeapByteBufferAllocator HEAP = new HeapByteBufferAllocator();

  abstract void write(Object value);

  /** Writes a value the given number of times. */
  void write(Object value, int times) {
    for (int i = 0; i < times; i++) {
      write(value);
    }
  }

  /** The approximate number of bytes in the page so far. */
  abstract long size();

  /** The bytes of the page, valid until {@link #reset}. */
  abstract BytesInput bytes() throws IOException;

  /** Begins a new page. */
  abstract void reset();

  /** The encoding of the page being filled. */
  abstract Encoding encoding();

  /** The dictionary of the row group's pages, if any; the next row group begins without one. */
  Optional<DictionaryPage> endGroup() {
    return Optional.empty();
  }

  /** A run of the same number below 256 in Parquet's run-length encoding, as needed for a column with one value. */
  static byte[] run(int count, int number) {
    var bytes = new ByteArrayOutputStream();
    int left = count << 1;
    while (left > 0x7F) {
      bytes.write((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    bytes.write(left);
    bytes.write(number);
    return bytes.toByteArray();
  }

  /** Values one after the other in plain encoding, the low byte of a number first. */
  static final class Plain extends ParquetValues {
    private final BiConsumer<Plain, Object> cell;
    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    /** @param cell how one value is written */
    Plain(BiConsumer<Plain, Object> cell) {
      this.cell = cell;
    }

    static Plain ofTexts() {
      return new Plain((to, text) -> to.put((String) text));
    }

    private void put(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
    }

    /** The buffer, with room for the given number of further bytes. */
    ByteBuffer room(int more) {
      if (bytes.remaining() < more) {
        int wider = Math.max(2 * bytes.capacity(), Math.addExact(bytes.position(), more));
        bytes = ByteBuffer.allocate(wider).order(ByteOrder.LITTLE_ENDIAN).put(bytes.flip());
      }
      return bytes;
    }

    @Override
    void write(Object value) {
      cell.accept(this, value);
    }

    @Override
    long size() {
      return bytes.position();
    }

    @Override
    BytesInput bytes() {
      return BytesInput.from(bytes.array(), 0, bytes.position());
    }

    @Override
    void reset() {
      bytes.clear();
    }

    @Override
    Encoding encoding() {
      return Encoding.PLAIN;
    }
  }

  /** Values written by one of the library's encoders. */
  static final class Encoded extends ParquetValues {
    private final ValuesWriter values;
    private final BiConsumer<ValuesWriter, Object> cell;

    private Encoded(ValuesWriter values, BiConsumer<ValuesWriter, Object> cell) {
      this.values = values;
      this.cell = cell;
    }

    /** Flags, eight to a byte. */
    static Encoded ofFlags() {
      return new Encoded(
          new BooleanPlainValuesWriter(), (to, value) -> to.writeBoolean((Boolean) value));
    }

    /** Differences between consecutive numbers, since row numbers mostly grow by one. */
    static Encoded ofIntegers() {
      return new Encoded(
          new DeltaBinaryPackingValuesWriterForInteger(FIRST_BYTES, ParquetRows.PAGE_BYTES, HEAP),
          (to, value) -> to.writeInteger((Integer) value));
    }

    @Override
    void write(Object value) {
      cell.accept(values, value);
    }

    @Override
    long size() {
      return values.getBufferedSize();
    }

    @Override
    BytesInput bytes() {
      return values.getBytes();
    }

    @Override
    void reset() {
      values.reset();
    }

    @Override
    Encoding encoding() {
      return values.getEncoding();
    }
  }
}
