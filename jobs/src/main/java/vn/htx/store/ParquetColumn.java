package vn.htx.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.plain.BooleanPlainValuesWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridValuesWriter;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import vn.htx.table.Schemas;

/** One column of {@link ParquetRows}: the page that is being filled, and the pages of the row group so far. */
final class ParquetColumn {
  private static final int FIRST_BYTES = 1 << 12;
  private static final HeapByteBufferAllocator HEAP = new HeapByteBufferAllocator();

  /** How values reach a page. */
  private interface Values {
    void write(Object value);

    /** Bytes in the page so far. */
    long size();

    /** The page's bytes, good until {@link #reset}. */
    BytesInput bytes() throws IOException;

    /** The next page begins empty. */
    void reset();

    default Encoding encoding() {
      return Encoding.PLAIN;
    }

    /** What the pages of a row group look their values up in; the next row group begins without any. */
    default Optional<DictionaryPage> dictionary() {
      return Optional.empty();
    }
  }

  private record Page(
      BytesInput bytes, int fullSize, int values, Statistics<?> statistics, Encoding encoding) {}

  private final ColumnDescriptor descriptor;
  private final Values values;
  private final BytesInputCompressor compressor;
  private final ValuesWriter levels =
      new RunLengthBitPackingHybridValuesWriter(1, FIRST_BYTES, ParquetRows.PAGE_BYTES, HEAP);
  private final List<Page> pages = new ArrayList<>();
  private int count;
  private int nulls;
  /** The last cells, which are all there or all empty, are written as levels when that changes. */
  private int run;

  private boolean present;
  private long held;

  private ParquetColumn(
      ColumnDescriptor descriptor, Values values, BytesInputCompressor compressor) {
    this.descriptor = descriptor;
    this.values = values;
    this.compressor = compressor;
  }

  static ParquetColumn of(
      StructField field, ColumnDescriptor descriptor, BytesInputCompressor compressor) {
    Values values = Schemas.repeats(field) ? new Repeating() : plain(field.dataType());
    return new ParquetColumn(descriptor, values, compressor);
  }

  void add(@Nullable Object value) {
    boolean there = value != null;
    if (there != present) {
      endRun();
      present = there;
    }
    run++;
    count++;
    if (value == null) {
      nulls++;
    } else {
      values.write(value);
    }
  }

  private void endRun() {
    int level = present ? 1 : 0;
    for (int i = 0; i < run; i++) {
      levels.writeInteger(level);
    }
    run = 0;
  }

  long pageBytes() {
    return values.size();
  }

  long heldBytes() {
    return held;
  }

  void endPage() throws IOException {
    if (count == 0) {
      return;
    }
    endRun();
    BytesInput full = BytesInput.concat(levels.getBytes(), values.bytes());
    Statistics<?> statistics = Statistics.createStats(descriptor.getPrimitiveType());
    statistics.incrementNumNulls(nulls);
    int size = Math.toIntExact(full.size());
    var kept = new ByteArrayOutputStream();
    compressor
        .compress(full)
        .writeAllTo(kept); // the compressor's own bytes last until its next call
    BytesInput bytes = BytesInput.from(kept);
    pages.add(new Page(bytes, size, count, statistics, values.encoding()));
    held += bytes.size();
    levels.reset();
    values.reset();
    count = 0;
    nulls = 0;
  }

  /** Writes the pages of a row group. */
  void endGroup(ParquetFileWriter file) throws IOException {
    endPage();
    long all = pages.stream().mapToLong(Page::values).sum();
    file.startColumn(descriptor, all, CompressionCodecName.ZSTD);
    Optional<DictionaryPage> dictionary = values.dictionary();
    if (dictionary.isPresent()) {
      DictionaryPage page = dictionary.get();
      file.writeDictionaryPage(new DictionaryPage(
          compressor.compress(page.getBytes()),
          page.getUncompressedSize(),
          page.getDictionarySize(),
          page.getEncoding()));
    }
    for (Page page : pages) {
      file.writeDataPage(
          page.values(),
          page.fullSize(),
          page.bytes(),
          page.statistics(),
          page.values(),
          Encoding.RLE,
          Encoding.RLE,
          page.encoding());
    }
    file.endColumn();
    pages.clear();
    held = 0;
  }

  /** One after the other, as they are, the low byte of a number first. */
  private static final class Plain implements Values {
    private final Cell cell;
    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    /** How one value is written, where there is room for any number. */
    private interface Cell {
      void write(Plain to, Object value);
    }

    Plain(Cell cell) {
      this.cell = cell;
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
    public void write(Object value) {
      cell.write(this, value);
    }

    @Override
    public long size() {
      return bytes.position();
    }

    @Override
    public BytesInput bytes() {
      return BytesInput.from(bytes.array(), 0, bytes.position());
    }

    @Override
    public void reset() {
      bytes.clear();
    }
  }

  /** Eight in a byte. */
  private static final class Flags implements Values {
    private final ValuesWriter bits = new BooleanPlainValuesWriter();

    @Override
    public void write(Object value) {
      bits.writeBoolean((Boolean) value);
    }

    @Override
    public long size() {
      return bits.getBufferedSize();
    }

    @Override
    public BytesInput bytes() {
      return bits.getBytes();
    }

    @Override
    public void reset() {
      bits.reset();
    }
  }

  /** Texts of which there are few, one in row after row: runs of numbers that a dictionary turns into texts. */
  private static final class Repeating implements Values {
    private final Map<Object, Integer> ids = new LinkedHashMap<>();
    private final List<int[]> runs = new ArrayList<>();
    private @Nullable Object last;

    @Override
    @SuppressWarnings("ReferenceEquality") // a quick look; an equal text is only looked up
    public void write(Object value) {
      if (value == last && !runs.isEmpty()) {
        runs.get(runs.size() - 1)[1]++;
        return;
      }
      last = value;
      int id = ids.computeIfAbsent(value, unknown -> ids.size());
      runs.add(new int[] {id, 1});
    }

    @Override
    public long size() {
      return runs.size();
    }

    @Override
    public BytesInput bytes() throws IOException {
      if (ids.isEmpty()) {
        return BytesInput.empty();
      }
      int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(ids.size() - 1));
      var encoder =
          new RunLengthBitPackingHybridEncoder(width, FIRST_BYTES, ParquetRows.PAGE_BYTES, HEAP);
      for (int[] each : runs) {
        for (int i = 0; i < each[1]; i++) {
          encoder.writeInt(each[0]);
        }
      }
      return BytesInput.concat(BytesInput.from(new byte[] {(byte) width}), encoder.toBytes());
    }

    @Override
    public void reset() {
      runs.clear();
    }

    @Override
    public Encoding encoding() {
      return ids.isEmpty() ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
    }

    @Override
    public Optional<DictionaryPage> dictionary() {
      if (ids.isEmpty()) {
        return Optional.empty();
      }
      var texts = new Plain((to, text) -> putText(to, (String) text));
      ids.keySet().forEach(texts::write);
      BytesInput bytes = texts.bytes();
      var page =
          new DictionaryPage(bytes, Math.toIntExact(bytes.size()), ids.size(), Encoding.PLAIN);
      ids.clear();
      last = null;
      return Optional.of(page);
    }
  }

  private static Values plain(DataType type) {
    if (type instanceof DecimalType decimal) {
      int scale = decimal.scale();
      int length = bytes(decimal.precision());
      return decimal.precision() <= ParquetRows.LONG_DIGITS
          ? new Plain(
              (to, value) -> to.room(Long.BYTES).putLong(unscaled(value, scale).longValueExact()))
          : new Plain((to, value) -> putPadded(to, unscaled(value, scale).toByteArray(), length));
    }
    if (type.equals(DataTypes.StringType)) {
      return new Plain((to, value) -> putText(to, (String) value));
    }
    if (type.equals(DataTypes.DateType)) {
      return new Plain((to, value) -> to.room(Integer.BYTES).putInt(day(value)));
    }
    return switch (ParquetRows.plain(type)) {
      case INT32 -> new Plain((to, value) -> to.room(Integer.BYTES).putInt((Integer) value));
      case INT64 -> new Plain((to, value) -> to.room(Long.BYTES).putLong((Long) value));
      case DOUBLE -> new Plain((to, value) -> to.room(Double.BYTES).putDouble((Double) value));
      default -> new Flags();
    };
  }

  private static void putText(Plain to, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    to.room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
  }

  private static BigInteger unscaled(Object value, int scale) {
    return ((BigDecimal) value).setScale(scale).unscaledValue();
  }

  private static int day(Object value) {
    return value instanceof Date date ? (int) date.toLocalDate().toEpochDay() : (Integer) value;
  }

  /** Bytes that hold every number of so many digits, with its sign. */
  static int bytes(int precision) {
    return BigInteger.TEN.pow(precision).bitLength() / Byte.SIZE + 1;
  }

  /** The high byte first, the sign in all that a number leaves free. */
  private static void putPadded(Plain to, byte[] number, int length) {
    ByteBuffer bytes = to.room(length);
    for (int i = number.length; i < length; i++) {
      bytes.put((byte) (number[0] < 0 ? -1 : 0));
    }
    bytes.put(number);
  }
}
