package vn.htx.page.extract;

import java.math.BigDecimal;
import java.util.Optional;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.ValueUnit;
import vn.htx.model.Bilingual;

/**
 * A column of {@link DataRows}.
 *
 * @param id its name in CSV and JSON; a public contract
 * @param meaning what it holds, its unit, and what empty means
 * @param unit of its numbers; empty where they have none or each row has its own
 */
public record DataColumn(
    String id, Bilingual label, String meaning, Kind kind, Optional<ValueUnit> unit) {
  /**
   * What its cells hold, each written as plain text: numbers with a point, flags as {@code true} or {@code false}, days
   * as {@code 2026-06-30}.
   */
  public enum Kind {
    TEXT,
    NUMBER,
    FLAG,
    DAY
  }

  public DataColumn(String id, Bilingual label, String meaning, Kind kind) {
    this(id, label, meaning, kind, Optional.empty());
  }

  /** A column of numbers in one unit. */
  public static DataColumn number(String id, Bilingual label, String meaning, ValueUnit unit) {
    return new DataColumn(id, label, meaning, Kind.NUMBER, Optional.of(unit));
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
      case DATE -> Kind.DAY;
      case TEXT -> Kind.TEXT;
    };
  }
}
