package vn.htx.store.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridValuesWriter;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;

/** One column of {@link ParquetRows}: the page being filled, and the finished pages of the row group. */
final class ParquetColumn {
  private record Page(
      BytesInput bytes, int fullSize, int values, Statistics<?> statistics, Encoding encoding) {}

  private final ColumnDescriptor descriptor;
  private final ParquetValues values;
  private final BytesInputCompressor compressor;
  private final ValuesWriter levels = new RunLengthBitPackingHybridValuesWriter(
      1, ParquetValues.FIRST_BYTES, ParquetRows.PAGE_BYTES, ParquetValues.HEAP);
  private final List<Page> pages = new ArrayList<>();
  private int count;
  private int nulls;
  /** Equal cells in a row, recognised as the same object, are written together when another value follows. */
  private @Nullable Object last;

  private int same;
  /** The number of last cells that are all present or all empty; their levels are written when that changes. */
  private int run;

  private boolean present;
  private long held;

  private ParquetColumn(
      ColumnDescriptor descriptor, ParquetValues values, BytesInputCompressor compressor) {
    this.descriptor = descriptor;
    this.values = values;
    this.compressor = compressor;
  }

  static ParquetColumn of(
      StructField field, ColumnDescriptor descriptor, BytesInputCompressor compressor) {
    return new ParquetColumn(descriptor, values(field.dataType()), compressor);
  }

  @SuppressWarnings(
      "ReferenceEquality") // a quick comparison: an equal value in another object is written
  // separately
  void add(@Nullable Object value) {
    count++;
    if (same > 0 && value == last) {
      same++;
      return;
    }
    endSame();
    last = value;
    same = 1;
  }

  private void endSame() {
    if (same == 0) {
      return;
    }
    boolean there = last != null;
    if (there != present) {
      endRun();
      present = there;
    }
    run += same;
    if (last == null) {
      nulls += same;
    } else {
      values.write(last, same);
    }
    same = 0;
  }

  private void endRun() {
    int level = present ? 1 : 0;
    for (int i = 0; i < run; i++) {
      levels.writeInteger(level);
    }
    run = 0;
  }

  /** For each cell whether it is present. */
  private BytesInput levels() {
    if (run == count) {
      byte[] one = ParquetValues.run(count, present ? 1 : 0);
      return BytesInput.concat(BytesInput.fromInt(one.length), BytesInput.from(one));
    }
    endRun();
    return levels.getBytes();
  }

  long pageBytes() {
    endSame();
    return values.size();
  }

  long heldBytes() {
    return held;
  }

  void endPage() throws IOException {
    if (count == 0) {
      return;
    }
    endSame();
    BytesInput full = BytesInput.concat(levels(), values.bytes());
    int size = Math.toIntExact(full.size());
    var kept = new ByteArrayOutputStream();
    compressor.compress(full).writeAllTo(kept); // the compressor reuses its bytes at its next call
    BytesInput bytes = BytesInput.from(kept);
    pages.add(new Page(bytes, size, count, statistics(), values.encoding()));
    held += bytes.size();
    levels.reset();
    values.reset();
    run = 0;
    count = 0;
    nulls = 0;
  }

  /**
   * Statistics that state nothing at all. Values are not compared here, and from a count of nulls without a minimum and
   * maximum readers would conclude that the page holds no value, and skip it.
   */
  private Statistics<?> statistics() {
    Statistics.Builder statistics = Statistics.getBuilderForReading(descriptor.getPrimitiveType());
    return nulls == count ? statistics.withNumNulls(nulls).build() : statistics.build();
  }

  /** Writes the pages of a row group. */
  void endGroup(ParquetFileWriter file) throws IOException {
    endPage();
    long all = pages.stream().mapToLong(Page::values).sum();
    file.startColumn(descriptor, all, CompressionCodecName.ZSTD);
    Optional<DictionaryPage> dictionary = values.endGroup();
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

  private static ParquetValues values(DataType type) {
    if (type instanceof DecimalType decimal) {
      int scale = decimal.scale();
      int length = bytes(decimal.precision());
      return decimal.precision() <= ParquetRows.LONG_DIGITS
          ? new ParquetValues.Plain(
              (to, value) -> to.room(Long.BYTES).putLong(unscaled(value, scale).longValueExact()))
          : new ParquetValues.Plain((to, value) ->
              putPadded(to, unscaled(value, scale).toBigIntegerExact().toByteArray(), length));
    }
    if (type.equals(DataTypes.StringType)) {
      return new ParquetTexts();
    }
    if (type.equals(DataTypes.DateType)) {
      return new ParquetValues.Plain((to, value) -> to.room(Integer.BYTES).putInt(day(value)));
    }
    return switch (ParquetRows.plain(type)) {
      case INT32 -> ParquetValues.Encoded.ofIntegers();
      case INT64 ->
        new ParquetValues.Plain((to, value) -> to.room(Long.BYTES).putLong((Long) value));
      case DOUBLE ->
        new ParquetValues.Plain((to, value) -> to.room(Double.BYTES).putDouble((Double) value));
      default -> ParquetValues.Encoded.ofFlags();
    };
  }

  /** The number's digits as a whole number, at the column's scale. */
  private static BigDecimal unscaled(Object value, int scale) {
    return ((BigDecimal) value).scaleByPowerOfTen(scale);
  }

  private static int day(Object value) {
    if (value instanceof LocalDate day) {
      return (int) day.toEpochDay();
    }
    return value instanceof Date date ? day(date.toLocalDate()) : (Integer) value;
  }

  /** The number of bytes that hold every number of the given precision, with its sign. */
  static int bytes(int precision) {
    return BigInteger.TEN.pow(precision).bitLength() / Byte.SIZE + 1;
  }

  /** Writes a number with the high byte first, filled up with its sign. */
  private static void putPadded(ParquetValues.Plain to, byte[] number, int length) {
    ByteBuffer bytes = to.room(length);
    for (int i = number.length; i < length; i++) {
      bytes.put((byte) (number[0] < 0 ? -1 : 0));
    }
    bytes.put(number);
  }
}
