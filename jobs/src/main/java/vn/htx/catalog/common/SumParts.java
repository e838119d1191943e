package vn.htx.catalog.common;

import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.ColumnType;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * A part of the sums over persons that figures tell, and one sum that it is in. A part is the observations that are in
 * exactly the same sums; one that is the same on several dates is one observation. The last three columns are the same
 * in all rows of a part. Key: part, unit_level, unit_code, period, breakdown.
 */
public enum SumParts implements Field {
  PART(required("part", TEXT, "Phần", "Part", "Names the part; says nothing else.")),
  UNIT_LEVEL(required("unit_level", TEXT, "Cấp", "Unit level", "Of the sum.")),
  UNIT_CODE(required("unit_code", TEXT, "Mã đơn vị", "Unit code", "Of the sum.")),
  PERIOD(required("period", TEXT, "Kỳ", "Period", "Of the sum.")),
  BREAKDOWN(required(
      "breakdown",
      TEXT,
      "Phân tổ",
      "Breakdown",
      "Which of the unit's observations the sum adds up.")),
  TELLS_AMOUNT(required(
      "tells_amount",
      BOOLEAN,
      "Cho biết giá trị",
      "Tells the amount",
      "Whether figures tell the amount of the sum, and not the number of its observations alone.")),
  N(required("n", LONG, "Số quan sát", "Observations", "In the part.").unit("quan sát")),
  PERSONS(required("persons", LONG, "Số cá nhân", "Persons", "Natural persons among them.")
      .unit("người")),
  AMOUNT(required(
      "amount", ColumnType.AMOUNT, "Giá trị", "Amount", "What the part adds to each sum."));

  private final Column column;

  SumParts(Column column) {
    this.column = column;
  }

  /** The parts of one population, as a table of this name. */
  public static Table table(String name) {
    return new Table(
        name,
        Table.Layer.WIDE,
        Bilingual.of("Các phần của tổng", "Parts of sums"),
        "One part of the sums over persons, and one sum that it is in.",
        List.of(values()),
        List.of(PART, UNIT_LEVEL, UNIT_CODE, PERIOD, BREAKDOWN));
  }

  @Override
  public Column column() {
    return column;
  }
}
