package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * Counts of the rows of one sheet of one file: read = clean + rejected + skipped. Key: dataset, source_file,
 * source_sheet.
 */
public enum RowAccounting implements Field {
  DATASET(required("dataset", TEXT, "Bộ dữ liệu", "Dataset", "Name of the dataset.")),
  SOURCE_FILE(required(
      "source_file", TEXT, "Tệp nguồn", "Source file", "Path of the file inside the inbox.")),
  SOURCE_SHEET(required(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; empty for a CSV.")),
  FILE_SHA256(
      required("file_sha256", TEXT, "Mã băm tệp", "File hash", "SHA-256 of the file's bytes.")),
  STATE(
      required(
          "state",
          TEXT,
          "Trạng thái tệp",
          "State of the file",
          "used, left_out (broken or unreadable), replaced (a later delivery restates all its keys) or excluded (by a person, with a reason).")),
  ROWS_READ(required(
          "rows_read",
          LONG,
          "Đã đọc",
          "Rows read",
          "Physical rows, other than those of the header.")
      .unit("dòng")),
  ROWS_CLEAN(
      required("rows_clean", LONG, "Hợp lệ", "Clean", "Rows that passed.").unit("dòng")),
  ROWS_REJECTED(required(
          "rows_rejected", LONG, "Bị loại", "Rejected", "Rows that broke a rule of severity error.")
      .unit("dòng")),
  ROWS_SKIPPED(required(
          "rows_skipped",
          LONG,
          "Bỏ qua",
          "Skipped",
          "Rows without data: blank, titles, totals and the like; each stands in skipped.")
      .unit("dòng")),
  ROWS_COUNTED(required(
          "rows_counted",
          LONG,
          "Đếm lại",
          "Counted a second way",
          "The same rows counted without the parser: record starts in a CSV, row elements in a sheet.")
      .unit("dòng")),
  ANSWERS_READ(optional(
          "answers_read",
          LONG,
          "Ô trả lời",
          "Answer cells",
          "Answer cells of a survey file; null for other datasets.")
      .unit("ô")),
  ANSWERS_CLEAN(optional("answers_clean", LONG, "Ô hợp lệ", "Answers kept", "Kept answers.")
      .unit("ô")),
  ANSWERS_BLANK(optional("answers_blank", LONG, "Ô trống", "Blank answers", "Cells left blank.")
      .unit("ô")),
  ANSWERS_REJECTED(optional(
          "answers_rejected", LONG, "Ô bị loại", "Rejected answers", "Answers that broke a rule.")
      .unit("ô"));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "row_accounting",
      Table.Layer.QUALITY,
      Bilingual.of("Đối chiếu số dòng", "Accounting of rows"),
      "What became of the rows of one sheet of one file.",
      List.of(values()),
      List.of(DATASET, SOURCE_FILE, SOURCE_SHEET));

  private final Column column;

  RowAccounting(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
