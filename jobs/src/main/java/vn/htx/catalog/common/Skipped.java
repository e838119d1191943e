package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * A physical row that was skipped, with the reason; consecutive blank rows are one row of this table. Key: dataset,
 * source_file, source_sheet, source_row.
 */
public enum Skipped implements Field {
  DATASET(required("dataset", TEXT, "Bộ dữ liệu", "Dataset", "Name of the dataset.")),
  SOURCE_FILE(required(
      "source_file", TEXT, "Tệp nguồn", "Source file", "Path of the file inside the inbox.")),
  SOURCE_SHEET(required(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; empty for a CSV.")),
  SOURCE_ROW(required(
      "source_row",
      INTEGER,
      "Dòng nguồn",
      "Source row",
      "Physical row, 1 is the first; of blank rows the first one.")),
  ROWS(required("rows", LONG, "Số dòng", "Rows", "Rows that this line stands for.")
      .unit("dòng")),
  REASON(required("reason", TEXT, "Lý do", "Reason", "Code of SkipReason.")),
  FOUND(optional(
      "found",
      TEXT,
      "Thấy",
      "Found",
      "The row's first text, masked where it may name a person; null for blank rows and footers."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "skipped",
      Table.Layer.QUALITY,
      Bilingual.of("Dòng bỏ qua", "Skipped rows"),
      "A physical row that holds no data, with the reason; blank rows that follow each other make one line.",
      List.of(values()),
      List.of(DATASET, SOURCE_FILE, SOURCE_SHEET, SOURCE_ROW));

  private final Column column;

  Skipped(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
