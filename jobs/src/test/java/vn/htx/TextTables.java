package vn.htx;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import vn.htx.catalog.Field;
import vn.htx.catalog.FieldRow;
import vn.htx.catalog.Table;
import vn.htx.engine.Schemas;
import vn.htx.engine.TableRow;

/** Catalog tables as text: a header of column ids, cells between bars, a dash for null; columns not named are null. */
public final class TextTables {
  private TextTables() {}

  public static Dataset<Row> table(SparkSession spark, Table table, String text) {
    List<String> lines = text.strip().lines().toList();
    List<String> header = cells(lines.get(0));
    for (String id : header) {
      if (table.find(id).isEmpty()) {
        throw new IllegalArgumentException(table.name() + " has no column " + id);
      }
    }
    List<Row> rows =
        lines.stream().skip(1).map(line -> row(table, header, cells(line))).toList();
    return spark.createDataFrame(rows, Schemas.of(table));
  }

  /** Rows as a step reads them. */
  public static List<FieldRow> rows(Dataset<Row> table) {
    return table.collectAsList().stream().<FieldRow>map(TableRow::new).toList();
  }

  /** Rows as a step makes them. */
  public static Dataset<Row> of(SparkSession spark, Table table, Stream<? extends FieldRow> rows) {
    return spark.createDataFrame(
        rows.map(row -> RowFactory.create(table.fields().stream()
                .map(field -> row.value(field) instanceof LocalDate day
                    ? Date.valueOf(day)
                    : row.value(field))
                .toArray()))
            .toList(),
        Schemas.of(table));
  }

  /** The rows as sorted lines of the columns named; a double with four decimals at most. */
  public static String print(Dataset<Row> rows, Field... fields) {
    return rows
        .select(Arrays.stream(fields).map(Schemas::col).toArray(Column[]::new))
        .collectAsList()
        .stream()
        .map(row -> IntStream.range(0, row.size())
            .mapToObj(i -> text(row.get(i)))
            .collect(Collectors.joining(" | ")))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static Row row(Table table, List<String> header, List<String> cells) {
    return RowFactory.create(table.fields().stream()
        .map(field -> {
          int at = header.indexOf(field.id());
          return at < 0 || cells.get(at).equals("-") ? null : value(field, cells.get(at));
        })
        .toArray());
  }

  private static Object value(Field field, String text) {
    return switch (field.type()) {
      case TEXT -> text;
      case INTEGER -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case MONEY, AREA, DECIMAL, AMOUNT -> new BigDecimal(text);
      case DOUBLE -> Double.valueOf(text);
      case DATE -> Date.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
    };
  }

  private static String text(Object value) {
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number)
          .setScale(4, java.math.RoundingMode.HALF_UP)
          .stripTrailingZeros()
          .toPlainString();
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().toPlainString();
    }
    return Objects.toString(value, "-");
  }
}
