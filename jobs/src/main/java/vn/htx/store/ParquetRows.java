package vn.htx.store;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.htx.table.Schemas;

/**
 * One Parquet file of rows, in the types and layout that Spark's own writer uses, without a Spark plan: for rows that a
 * task or the driver already holds. Days may come as numbers since 1970 or as dates; texts are written as they are.
 */
final class ParquetRows implements Closeable {
  /** What a decimal of some precision is stored in, as Parquet's specification counts it. */
  private static final int LONG_DIGITS = 18;

  private static final int ROWS_OF_PAGE = 1 << 18;

  private final ParquetWriter<Row> writer;

  private ParquetRows(ParquetWriter<Row> writer) {
    this.writer = writer;
  }

  /**
   * Creates the file; its folder must be there, the file must not. Only columns that {@link Schemas#repeats} get a
   * dictionary: filling one that overflows costs more than it saves.
   */
  static ParquetRows create(Path file, StructType schema) throws IOException {
    return create(file, schema, 0);
  }

  /** @param before cells of each row before those of the schema */
  static ParquetRows create(Path file, StructType schema, int before) throws IOException {
    var builder = new Builder(new LocalOutputFile(file), schema, before)
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withDictionaryEncoding(false)
        .withStatisticsEnabled(false)
        .withSizeStatisticsEnabled(false)
        .withPageRowCountLimit(ROWS_OF_PAGE);
    for (StructField field : schema.fields()) {
      if (Schemas.repeats(field)) {
        builder = builder.withDictionaryEncoding(field.name(), true);
      }
    }
    return new ParquetRows(builder.build());
  }

  void write(Row row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
    private final StructType schema;
    private final int before;

    Builder(OutputFile file, StructType schema, int before) {
      super(file);
      this.schema = schema;
      this.before = before;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(ParquetConfiguration unused) {
      return new Rows(schema, before);
    }

    @Override
    @SuppressWarnings("deprecation") // still abstract in the library
    protected WriteSupport<Row> getWriteSupport(Configuration unused) {
      return new Rows(schema, before);
    }
  }

  /** How one column's values reach the file. */
  private interface Cell {
    void write(RecordConsumer to, Object value);
  }

  /** Many columns hold one and the same text in row after row. */
  private static final class TextCell implements Cell {
    private @Nullable Object last;
    private Binary bytes = Binary.EMPTY;

    @Override
    @SuppressWarnings("ReferenceEquality") // a quick look; an equal text is only encoded again
    public void write(RecordConsumer to, Object value) {
      if (value != last) {
        last = value;
        bytes = Binary.fromConstantByteArray(((String) value).getBytes(StandardCharsets.UTF_8));
      }
      to.addBinary(bytes);
    }
  }

  private static final class Rows extends WriteSupport<Row> {
    private final MessageType message;
    private final List<String> names;
    private final List<Cell> cells = new ArrayList<>();
    private final int before;
    private @Nullable RecordConsumer consumer;

    Rows(StructType schema, int before) {
      this.before = before;
      this.names = List.of(schema.fieldNames());
      var types = new ArrayList<Type>();
      for (StructField field : schema.fields()) {
        types.add(type(field));
        cells.add(cell(field.dataType()));
      }
      this.message = new MessageType("rows", types);
    }

    @Override
    @SuppressWarnings("deprecation") // still abstract in the library
    public WriteContext init(Configuration unused) {
      return new WriteContext(message, Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
      return new WriteContext(message, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer to) {
      consumer = to;
    }

    @Override
    public void write(Row row) {
      RecordConsumer to = Objects.requireNonNull(consumer);
      to.startMessage();
      for (int i = 0; i < names.size(); i++) {
        Object value = row.get(before + i);
        if (value != null) {
          to.startField(names.get(i), i);
          cells.get(i).write(to, value);
          to.endField(names.get(i), i);
        }
      }
      to.endMessage();
    }
  }

  private static Type type(StructField field) {
    DataType type = field.dataType();
    if (type instanceof DecimalType decimal) {
      var annotation = LogicalTypeAnnotation.decimalType(decimal.scale(), decimal.precision());
      return decimal.precision() <= LONG_DIGITS
          ? Types.optional(PrimitiveTypeName.INT64).as(annotation).named(field.name())
          : Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
              .length(bytes(decimal.precision()))
              .as(annotation)
              .named(field.name());
    }
    if (type.equals(DataTypes.StringType)) {
      return Types.optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(field.name());
    }
    if (type.equals(DataTypes.DateType)) {
      return Types.optional(PrimitiveTypeName.INT32)
          .as(LogicalTypeAnnotation.dateType())
          .named(field.name());
    }
    return new PrimitiveType(Type.Repetition.OPTIONAL, plain(type), field.name());
  }

  private static PrimitiveTypeName plain(DataType type) {
    if (type.equals(DataTypes.IntegerType)) {
      return PrimitiveTypeName.INT32;
    }
    if (type.equals(DataTypes.LongType)) {
      return PrimitiveTypeName.INT64;
    }
    if (type.equals(DataTypes.DoubleType)) {
      return PrimitiveTypeName.DOUBLE;
    }
    if (type.equals(DataTypes.BooleanType)) {
      return PrimitiveTypeName.BOOLEAN;
    }
    throw new IllegalArgumentException("no table has a column of " + type);
  }

  private static Cell cell(DataType type) {
    if (type instanceof DecimalType decimal) {
      int scale = decimal.scale();
      int length = bytes(decimal.precision());
      return decimal.precision() <= LONG_DIGITS
          ? (to, value) -> to.addLong(unscaled(value, scale).longValueExact())
          : (to, value) -> to.addBinary(padded(unscaled(value, scale).toByteArray(), length));
    }
    if (type.equals(DataTypes.StringType)) {
      return new TextCell();
    }
    if (type.equals(DataTypes.DateType)) {
      return (to, value) -> to.addInteger(day(value));
    }
    return switch (plain(type)) {
      case INT32 -> (to, value) -> to.addInteger((Integer) value);
      case INT64 -> (to, value) -> to.addLong((Long) value);
      case DOUBLE -> (to, value) -> to.addDouble((Double) value);
      default -> (to, value) -> to.addBoolean((Boolean) value);
    };
  }

  private static BigInteger unscaled(Object value, int scale) {
    return ((BigDecimal) value).setScale(scale).unscaledValue();
  }

  private static int day(Object value) {
    return value instanceof Date date ? (int) date.toLocalDate().toEpochDay() : (Integer) value;
  }

  /** Bytes that hold every number of so many digits, with its sign. */
  private static int bytes(int precision) {
    return BigInteger.TEN.pow(precision).bitLength() / Byte.SIZE + 1;
  }

  private static Binary padded(byte[] bytes, int length) {
    byte[] cell = new byte[length];
    if (bytes[0] < 0) {
      Arrays.fill(cell, (byte) -1);
    }
    System.arraycopy(bytes, 0, cell, length - bytes.length, bytes.length);
    return Binary.fromConstantByteArray(cell);
  }
}
