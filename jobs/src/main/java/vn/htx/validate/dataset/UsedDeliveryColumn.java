package vn.htx.validate.dataset;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;

/** A column of the view of used deliveries, {@link UsedDeliveries}: one row per file. */
public enum UsedDeliveryColumn implements Field {
  FILE(internal("delivery_file", TEXT, "Path of the file inside the inbox.")),
  SHA256(internal("delivery_sha256", TEXT, "SHA-256 of the file's bytes.")),
  RANK(internal(
      "delivery_rank", INTEGER, "Of two deliveries with one key the one of higher rank stands.")),
  FROM(internal("delivery_from", DATE, "The day from which it stands; null where none is known.")),
  TO(internal("delivery_to", DATE, "The day to which it stands; null where none is known.")),
  NEXT_FILE(internal(
      "next_file", TEXT, "The snapshot of its series that ends it; null where there is none.")),
  NEXT_TO(internal("next_to", DATE, "The day to which that one stands; null where none is known."));

  /** All columns, in the order of the table. */
  public static final List<Field> FIELDS = List.of(values());

  private final Column column;

  UsedDeliveryColumn(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
