package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.DECIMAL;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** One answer of one cooperative in one round. Key: round, coop_id, item. */
public enum Survey implements Field {
  ROUND(required("round", TEXT, "Đợt khảo sát", "Survey round", "Half-year, such as 2026H1.")),
  COOP_ID(required("coop_id", TEXT, "Mã HTX", "Cooperative id", "The answering cooperative.")),
  ITEM(required("item", TEXT, "Câu hỏi", "Item", "Item id of a framework in force in the round.")),
  VALUE(optional(
      "value",
      DECIMAL,
      "Trả lời",
      "Answer",
      "The answer as a number on the item's own scale; null: asked and left blank.")),
  ANSWERED_ON(
      optional("answered_on", DATE, "Ngày trả lời", "Answered on", "Day of the interview.")),
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

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "survey",
      Table.Layer.CLEAN,
      Bilingual.of("Khảo sát mức độ sẵn sàng số", "Digital readiness survey"),
      "One answer of one cooperative in one round.",
      List.of(values()),
      List.of(ROUND, COOP_ID, ITEM));

  private final Column column;

  Survey(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
