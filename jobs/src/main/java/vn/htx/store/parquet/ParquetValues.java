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
 * How the values of a column reach its pages; empty cells do not come here. A class, not an interface: of all calls of
 * a row those to it took longest to find their way.
 */
abstract class ParquetValues {
  static final int FIRST_BYTES = 1 << 12;
  static final HeapByteBufferAllocator HEAP = new HeapByteBufferAllocator();

  abstract void write(Object value);

  /** Writes a value so many times. */
  void write(Object value, int times) {
    for (int i = 0; i < times; i++) {
      write(value);
    }
  }

  /** Bytes in the page so far, about. */
  abstract long size();

  /** The page's bytes, good until {@link #reset}. */
  abstract BytesInput bytes() throws IOException;

  /** The next page begins empty. */
  abstract void reset();

  /** Of the page that is being filled. */
  abstract Encoding encoding();

  /** What pages of a row group look their values up in; the next row group begins without any. */
  Optional<DictionaryPage> endGroup() {
    return Optional.empty();
  }

  /** So many of one number below 256, as run lengths have them: what a column of one value comes to. */
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

  /** One after the other, as they are, the low byte of a number first. */
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

    /** The bytes with room for so many more. */
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

  /** By one of the library's encoders. */
  static final class Encoded extends ParquetValues {
    private final ValuesWriter values;
    private final BiConsumer<ValuesWriter, Object> cell;

    private Encoded(ValuesWriter values, BiConsumer<ValuesWriter, Object> cell) {
      this.values = values;
      this.cell = cell;
    }

    /** Eight in a byte. */
    static Encoded ofFlags() {
      return new Encoded(
          new BooleanPlainValuesWriter(), (to, value) -> to.writeBoolean((Boolean) value));
    }

    /** As differences: rows are mostly counted on by one. */
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
