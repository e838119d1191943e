package vn.htx.catalog.common;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Dictionary;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** A column of a table: the {@link Dictionary} as a table of {@code htx.duckdb}. Key: table_name, position. */
public enum DictionaryColumns implements Field {
  TABLE_NAME(required("table_name", TEXT, "Bảng", "Table", "Name of the table.")),
  LAYER(required("layer", TEXT, "Tầng", "Layer", "Where the table stands in the pipeline.")),
  POSITION(required("position", INTEGER, "Thứ tự", "Position", "1 is the table's first column.")),
  COLUMN_NAME(required("column_name", TEXT, "Cột", "Column", "Name of the column.")),
  TYPE(required("type", TEXT, "Kiểu", "Type", "SQL type.")),
  UNIT(
      required("unit", TEXT, "Đơn vị tính", "Unit", "Unit of measure; empty where there is none.")),
  REQUIRED(required(
      "required", BOOLEAN, "Bắt buộc", "Required", "False where null may stand, for not known.")),
  KEY_POSITION(optional(
      "key_position", INTEGER, "Vị trí trong khóa", "Key position", "Null outside of the key.")),
  LABEL_VI(required("label_vi", TEXT, "Tên", "Label (Vietnamese)", "What people read.")),
  LABEL_EN(required("label_en", TEXT, "Tên tiếng Anh", "Label", "What people read.")),
  MEANING(required("meaning", TEXT, "Nghĩa", "Meaning", "One sentence, with the null rule."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "dictionary",
      Table.Layer.DESCRIPTION,
      Bilingual.of("Từ điển dữ liệu", "Data dictionary"),
      "Every column of every table.",
      List.of(values()),
      List.of(TABLE_NAME, POSITION));

  private final Column column;

  DictionaryColumns(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
