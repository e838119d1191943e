package vn.htx.page.extract;

import java.math.BigDecimal;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.model.Bilingual;

/**
 * A column of {@link DataRows}.
 *
 * @param id its name in CSV and JSON; a public contract
 * @param meaning what it holds, its unit, and what empty means
 */
public record DataColumn(String id, Bilingual label, String meaning, Kind kind) {
  /** What its cells hold, each written as plain text: numbers with a point, flags as {@code true} or {@code false}. */
  public enum Kind {
    TEXT,
    NUMBER,
    FLAG
  }

  /** A number as cells hold it. */
  public static String written(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** A column of a table, as the catalog declares it. */
  static DataColumn of(Field field) {
    Column column = field.column();
    return new DataColumn(column.id(), column.label(), column.meaning(), kind(field));
  }

  private static Kind kind(Field field) {
    return switch (field.type()) {
      case INTEGER, LONG, MONEY, AREA, DECIMAL, AMOUNT, DOUBLE -> Kind.NUMBER;
      case BOOLEAN -> Kind.FLAG;
      case TEXT, DATE -> Kind.TEXT;
    };
  }
}
