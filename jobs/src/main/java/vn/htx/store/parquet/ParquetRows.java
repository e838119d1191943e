package vn.htx.store.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.codec.ZstandardCodec;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
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

/**
 * One Parquet file of rows in the types of Spark's own writer, written without a Spark plan, for rows that a task or
 * the driver already holds. Dates may be days since 1970-01-01 or dates; texts are written as they are. The library's
 * encoders and file writer are fed column by column, because a row costs three times as much through its record writer.
 */
public final class ParquetRows implements Closeable {
  /** The greatest precision of a decimal stored as a 64-bit number, by Parquet's specification. */
  static final int LONG_DIGITS = 18;

  static final int PAGE_BYTES = 1 << 20;
  private static final int PAGE_ROWS = 1 << 16;
  /** Readers process row groups in parallel. */
  private static final int GROUP_ROWS = 1 << 18;

  /** A quarter faster than the usual level 3, for files a twentieth larger. */
  private static final int ZSTD_LEVEL = 1;

  private static final long GROUP_BYTES = 64L << 20;
  /** The codec's buffer for compressed pages, which grows as needed: there may be thousands of tiny files. */
  private static final int CODEC_BYTES = 1 << 14;

  private static final int MAX_PADDING = 0;
  private static final int TRUNCATED_AT = 64;

  private final ParquetFileWriter file;
  private final CodecFactory codecs;
  private final BytesInputCompressor compressor;
  private final ParquetColumn[] columns;
  private final int before;
  private int inGroup;

  private ParquetRows(ParquetFileWriter file, MessageType message, StructType schema, int before) {
    this.file = file;
    this.before = before;
    var configuration = new PlainParquetConfiguration();
    configuration.setInt(ZstandardCodec.PARQUET_COMPRESS_ZSTD_LEVEL, ZSTD_LEVEL);
    this.codecs = new CodecFactory(configuration, CODEC_BYTES);
    this.compressor = codecs.getCompressor(CompressionCodecName.ZSTD);
    this.columns = new ParquetColumn[schema.fields().length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = ParquetColumn.of(schema.fields()[i], message.getColumns().get(i), compressor);
    }
  }

  /** Creates the file; its folder must exist and the file must not. */
  public static ParquetRows create(Path path, StructType schema) throws IOException {
    return create(path, schema, 0);
  }

  /**
   * Creates a file of rows that have more cells than are written.
   *
   * @param before number of cells in each row before those of the schema
   */
  public static ParquetRows create(Path path, StructType schema, int before) throws IOException {
    var types = new ArrayList<Type>();
    for (StructField field : schema.fields()) {
      types.add(type(field));
    }
    var message = new MessageType("rows", types);
    var file = new ParquetFileWriter(
        new LocalOutputFile(path),
        message,
        ParquetFileWriter.Mode.CREATE,
        GROUP_BYTES,
        MAX_PADDING,
        TRUNCATED_AT,
        TRUNCATED_AT,
        true);
    file.start();
    return new ParquetRows(file, message, schema, before);
  }

  public void write(Row row) throws IOException {
    for (int i = 0; i < columns.length; i++) {
      columns[i].add(row.get(before + i));
    }
    inGroup++;
    if (inGroup % PAGE_ROWS == 0) {
      endPages(0);
      endGroup(GROUP_ROWS, GROUP_BYTES);
    } else if (inGroup % (PAGE_ROWS / 64) == 0) {
      endPages(PAGE_BYTES);
      endGroup(GROUP_ROWS, GROUP_BYTES);
    }
  }

  /** Ends the page of each column that holds more than the given number of bytes. */
  private void endPages(long bytes) throws IOException {
    for (ParquetColumn column : columns) {
      if (column.pageBytes() >= bytes) {
        column.endPage();
      }
    }
  }

  private void endGroup(int rows, long bytes) throws IOException {
    long held = 0;
    for (ParquetColumn column : columns) {
      held += column.heldBytes();
    }
    if (inGroup >= rows || held >= bytes) {
      file.startBlock(inGroup);
      for (ParquetColumn column : columns) {
        column.endGroup(file);
      }
      file.endBlock();
      inGroup = 0;
    }
  }

  @Override
  public void close() throws IOException {
    try (file) {
      if (inGroup > 0) {
        endGroup(0, 0);
      }
      file.end(Map.of());
    } finally {
      codecs.release();
    }
  }

  private static Type type(StructField field) {
    DataType type = field.dataType();
    if (type instanceof DecimalType decimal) {
      var annotation = LogicalTypeAnnotation.decimalType(decimal.scale(), decimal.precision());
      return decimal.precision() <= LONG_DIGITS
          ? Types.optional(PrimitiveTypeName.INT64).as(annotation).named(field.name())
          : Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
              .length(ParquetColumn.bytes(decimal.precision()))
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

  static PrimitiveTypeName plain(DataType type) {
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
}
