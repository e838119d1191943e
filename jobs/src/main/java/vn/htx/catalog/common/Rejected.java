package vn.htx.catalog.common;

import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * A physical row that broke a rule of severity error, with all the rules it broke. Key: dataset, source_file,
 * source_sheet, source_row.
 */
public enum Rejected implements Field {
  DATASET(required("dataset", TEXT, "Bộ dữ liệu", "Dataset", "Name of the dataset.")),
  SOURCE_FILE(required(
      "source_file", TEXT, "Tệp nguồn", "Source file", "Path of the file inside the inbox.")),
  SOURCE_SHEET(required(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; empty for a CSV.")),
  SOURCE_ROW(
      required("source_row", INTEGER, "Dòng nguồn", "Source row", "Physical row, 1 is the first.")),
  FILE_SHA256(
      required("file_sha256", TEXT, "Mã băm tệp", "File hash", "SHA-256 of the file's bytes.")),
  RULES(required(
      "rules",
      TEXT,
      "Quy tắc vi phạm",
      "Rules broken",
      "Rule ids joined by a space, in the contract's order.")),
  ROW_TEXT(required(
      "row_text",
      TEXT,
      "Nội dung dòng",
      "Row text",
      "The row's cells as JSON, header to text; sensitive cells masked."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "rejected",
      Table.Layer.QUALITY,
      Bilingual.of("Dòng bị loại", "Rejected rows"),
      "A physical row that broke a rule of severity error, with all the rules it broke.",
      List.of(values()),
      List.of(DATASET, SOURCE_FILE, SOURCE_SHEET, SOURCE_ROW));

  private final Column column;

  Rejected(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
