package vn.htx.validate;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The few rows of a parsed table that say what became of each file. */
public final class Summaries {
  private Summaries() {}

  /** One summary a sheet, in order. Brings them to the driver: there are as many as sheets and parts of files. */
  public static List<FileSummary> read(Dataset<Row> parsed, String dataset) {
    List<FileSummary> parts = parsed
        .where(functions.col(ParsedSchema.KIND).equalTo(ParsedSchema.KIND_SUMMARY))
        .withColumn(ParsedSchema.LATEST, functions.unix_date(functions.col(ParsedSchema.LATEST)))
        .collectAsList()
        .stream()
        .map(row -> summary(row, dataset))
        .toList();
    return FileSummary.merge(parts);
  }

  private static FileSummary summary(Row row, String dataset) {
    int latest = row.fieldIndex(ParsedSchema.LATEST);
    return new FileSummary(
        dataset,
        row.getAs(ParsedSchema.FILE),
        row.getAs(ParsedSchema.SHA256),
        row.getAs(ParsedSchema.SHEET),
        row.getAs(ParsedSchema.SHEET_INDEX),
        count(row, 0),
        count(row, 1),
        count(row, 2),
        count(row, 3),
        count(row, 4),
        count(row, 5),
        count(row, 6),
        count(row, 7),
        count(row, 8),
        row.isNullAt(latest) ? null : LocalDate.ofEpochDay(row.getInt(latest)),
        row.getAs(ParsedSchema.BROKEN));
  }

  private static long count(Row row, int index) {
    return row.<Long>getAs(ParsedSchema.COUNTS.get(index));
  }
}
