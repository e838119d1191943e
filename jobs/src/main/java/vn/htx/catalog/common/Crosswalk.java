package vn.htx.catalog.common;

import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** An old commune and a new one that took land from it. Key: old_code, new_code. */
public enum Crosswalk implements Field {
  OLD_CODE(required("old_code", TEXT, "Mã xã cũ", "Old code", "Valid to 2025-06-30.")),
  NEW_CODE(required("new_code", TEXT, "Mã xã mới", "New code", "Valid from 2025-07-01.")),
  OLD_DISTRICT_CODE(required(
      "old_district_code",
      TEXT,
      "Mã huyện cũ",
      "Old district code",
      "The old commune's district.")),
  WHOLE(required(
      "whole",
      BOOLEAN,
      "Nhập nguyên vẹn",
      "Whole",
      "True when all of the old commune went to this new one."));

  /** The table these columns make. */
  public static final Table TABLE = new Table(
      "crosswalk",
      Table.Layer.REFERENCE,
      Bilingual.of("Bảng chuyển đổi đơn vị hành chính", "Crosswalk of units"),
      "An old commune and a new one that took land from it.",
      List.of(values()),
      List.of(OLD_CODE, NEW_CODE));

  private final Column column;

  Crosswalk(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
