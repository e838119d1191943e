package vn.htx.domain.credit.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DECIMAL;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One market lending rate, in per cent a year. Key: month, tenor_months. */
public enum ReferenceRates implements Field {
  MONTH(required("month", TEXT, "Tháng", "Month", "yyyy-MM.")),
  TENOR_MONTHS(required("tenor_months", INTEGER, "Kỳ hạn", "Tenor", "Months.").unit("tháng")),
  RATE(required(
          "rate",
          DECIMAL,
          "Lãi suất tham chiếu",
          "Reference rate",
          "Nominal rate in per cent a year.")
      .unit("%/năm")),
  SOURCE(required("source", TEXT, "Nguồn", "Source", "Who published the rate.")),
  SOURCE_FILE(required(
      "source_file", TEXT, "Tệp nguồn", "Source file", "Path of the file inside the inbox.")),
  SOURCE_SHEET(optional(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; null in a CSV.")),
  SOURCE_ROW(required(
      "source_row",
      INTEGER,
      "Dòng nguồn",
      "Source row",
      "Physical row in the sheet or file, 1 is the first."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "reference_rates",
      Table.Layer.CLEAN,
      Bilingual.of("Lãi suất tham chiếu", "Reference rates"),
      "One market lending rate.",
      List.of(values()),
      List.of(MONTH, TENOR_MONTHS));

  private final Column column;

  ReferenceRates(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
