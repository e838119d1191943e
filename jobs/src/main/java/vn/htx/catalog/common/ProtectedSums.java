package vn.htx.catalog.common;

import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * A sum over persons that figures may tell, and whether it is withheld. Key: unit_level, unit_code, period, breakdown.
 */
public enum ProtectedSums implements Field {
  UNIT_LEVEL(required("unit_level", TEXT, "Cấp", "Unit level", "Of the sum.")),
  UNIT_CODE(required("unit_code", TEXT, "Mã đơn vị", "Unit code", "Of the sum.")),
  PERIOD(required("period", TEXT, "Kỳ", "Period", "Of the sum.")),
  BREAKDOWN(required(
      "breakdown",
      TEXT,
      "Phân tổ",
      "Breakdown",
      "Which of the unit's observations the sum adds up.")),
  WITHHELD(required(
      "withheld",
      BOOLEAN,
      "Bị che",
      "Withheld",
      "Whether figures that tell the sum have no value."));

  private static final String OF_PARTS = "_parts";
  private static final String OF_SUMS = "_sums";

  private final Column column;

  ProtectedSums(Column column) {
    this.column = column;
  }

  /**
   * The sums of a population.
   *
   * @param parts the table of the population's parts, {@link SumParts}
   */
  public static Table of(Table parts) {
    if (!parts.name().endsWith(OF_PARTS)) {
      throw new IllegalArgumentException(parts.name() + " does not end with " + OF_PARTS);
    }
    String population = parts.name().substring(0, parts.name().length() - OF_PARTS.length());
    return new Table(
        population + OF_SUMS,
        Table.Layer.WIDE,
        Bilingual.of("Tổng được bảo vệ", "Protected sums"),
        "One sum over persons that figures may tell.",
        List.of(values()),
        List.of(UNIT_LEVEL, UNIT_CODE, PERIOD, BREAKDOWN));
  }

  @Override
  public Column column() {
    return column;
  }
}
