package vn.htx.domain.land.data;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.BOOLEAN;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/** Where the parcels of one stated commune and delivery date count. Key: valid_from, commune_code. */
public enum ParcelPlaces implements Field {
  VALID_FROM(internal("valid_from", DATE, "Date of the parcel delivery.")),
  COMMUNE_CODE(internal("commune_code", TEXT, "Commune code as stated.")),
  LOCATED_CODE(
      internal(
          "located_code",
          TEXT,
          "Commune on the boundaries of the latest delivery; of a divided one, its old code prefixed with 'cu-'.")),
  LOCATED_DISTRICT_CODE(internal(
      "located_district_code", TEXT, "Its old district; null when the commune took from several.")),
  COMPARABLE(
      internal("comparable", BOOLEAN, "Whether its extent is the same on all dates compared.")),
  PRESENT_CODE(internal(
      "present_code",
      TEXT,
      "The present commune it is or became; null when it was divided or is not known.")),
  PRESENT_DISTRICT_CODE(internal(
      "present_district_code", TEXT, "Old district of the commune as stated; null if not known."));

  /** The communes stated, before they are placed. */
  public static final Table STATED = table("stated_communes", List.of(VALID_FROM, COMMUNE_CODE));

  /** The table of these columns. */
  public static final Table TABLE = table("parcel_places", List.of(values()));

  private final Column column;

  ParcelPlaces(Column column) {
    this.column = column;
  }

  private static Table table(String name, List<Field> fields) {
    return new Table(
        name,
        Table.Layer.WIDE,
        Bilingual.of("Địa bàn của thửa", "Places of parcels"),
        "Where the parcels of one stated commune and delivery date count.",
        fields,
        List.of(VALID_FROM, COMMUNE_CODE));
  }

  @Override
  public Column column() {
    return column;
  }
}
