package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * A survey answer that was rejected by a rule; the other answers of its row are kept. Key: source_file, source_sheet,
 * source_row, item.
 */
public enum RejectedAnswers implements Field {
  SOURCE_FILE(required(
      "source_file", TEXT, "Tệp nguồn", "Source file", "Path of the file inside the inbox.")),
  SOURCE_SHEET(required(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; empty for a CSV.")),
  SOURCE_ROW(
      required("source_row", INTEGER, "Dòng nguồn", "Source row", "Physical row, 1 is the first.")),
  ITEM(required("item", TEXT, "Câu hỏi", "Item", "Item id, or the header where no item has it.")),
  ROUND(optional("round", TEXT, "Đợt khảo sát", "Survey round", "Round of the row.")),
  COOP_ID(optional("coop_id", TEXT, "Mã HTX", "Cooperative id", "Cooperative of the row.")),
  FOUND(required("found", TEXT, "Thấy", "Found", "The cell as written.")),
  RULES(required("rules", TEXT, "Quy tắc vi phạm", "Rules broken", "Rule ids joined by a space."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "rejected_answers",
      Table.Layer.QUALITY,
      Bilingual.of("Câu trả lời bị loại", "Rejected answers"),
      "A survey answer that broke a rule; the rest of its row stands.",
      List.of(values()),
      List.of(SOURCE_FILE, SOURCE_SHEET, SOURCE_ROW, ITEM));

  private final Column column;

  RejectedAnswers(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
