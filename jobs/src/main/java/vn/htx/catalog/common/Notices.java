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
 * One notice: how often one rule was broken in one column of one sheet, with the first place. Key: dataset,
 * source_file, source_sheet, rule, column_id.
 */
public enum Notices implements Field {
  DATASET(required("dataset", TEXT, "Bộ dữ liệu", "Dataset", "Name of the dataset.")),
  SOURCE_FILE(required(
      "source_file",
      TEXT,
      "Tệp nguồn",
      "Source file",
      "Path of the file inside the inbox; empty when the remark is about the dataset.")),
  SOURCE_SHEET(required(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; empty for a CSV.")),
  RULE(required("rule", TEXT, "Quy tắc", "Rule", "Rule id, as in the rule book.")),
  COLUMN_ID(required(
      "column_id",
      TEXT,
      "Cột",
      "Column",
      "Column or item; empty when the rule is about the row or file.")),
  SEVERITY(required("severity", TEXT, "Mức độ", "Severity", "Code of Severity.")),
  OCCURRENCES(
      required("occurrences", LONG, "Số lần", "Occurrences", "Rows or answers with this remark.")
          .unit("lần")),
  FIRST_ROW(optional(
      "first_row",
      INTEGER,
      "Dòng đầu tiên",
      "First row",
      "Physical row of the first one; null when the remark is about the file.")),
  FOUND(optional("found", TEXT, "Thấy", "Found", "What stood there, masked where sensitive.")),
  MESSAGE_VI(required(
      "message_vi",
      TEXT,
      "Diễn giải",
      "Message (Vietnamese)",
      "What, where, found, allowed, what to do.")),
  MESSAGE_EN(required(
      "message_en", TEXT, "Diễn giải (tiếng Anh)", "Message (English)", "The same in English."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "notices",
      Table.Layer.QUALITY,
      Bilingual.of("Nhận xét về dữ liệu", "Notices"),
      "One remark about the data, counted per file, rule and column, with its first place.",
      List.of(values()),
      List.of(DATASET, SOURCE_FILE, SOURCE_SHEET, RULE, COLUMN_ID));

  private final Column column;

  Notices(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
