package vn.htx.domain.land.data;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.LONG;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** Parcels of one sheet that were not divided as stated. Key: basis, source_file, source_sheet. */
public enum RemarkedParcels implements Field {
  BASIS(internal("basis", TEXT, "Code of ShareBasis, but stated.")),
  SOURCE_FILE(internal("source_file", TEXT, "Path of the file inside the inbox.")),
  SOURCE_SHEET(internal("source_sheet", TEXT, "Sheet of a workbook; empty for a CSV.")),
  PARCELS(internal("parcels", LONG, "How many parcels.")),
  SOURCE_ROW(internal("source_row", INTEGER, "The first physical row.")),
  SHARES(
      internal(
          "shares",
          TEXT,
          "The shares of the first parcel as stated, separated by spaces; nothing for one not stated."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "remarked_parcels",
      Table.Layer.WIDE,
      Bilingual.of("Thửa cần lưu ý", "Remarked parcels"),
      "Parcels of one sheet that were not divided as stated.",
      List.of(values()),
      List.of(BASIS, SOURCE_FILE, SOURCE_SHEET));

  private final Column column;

  RemarkedParcels(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
