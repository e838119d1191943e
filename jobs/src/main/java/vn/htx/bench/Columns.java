package vn.htx.bench;

import java.util.ArrayList;
import java.util.List;

/** The names that the baselines use for the columns of {@link ParcelFile}. */
final class Columns {
  static final String ID = "parcel_id";
  static final String COMMUNE = "commune_code";
  static final String AREA = "area";
  static final String USE = "land_use";
  private static final List<String> NAMED =
      List.of(ID, COMMUNE, "map_sheet", "parcel_no", AREA, USE, "note");

  private Columns() {}

  static List<String> of(int width) {
    var names = new ArrayList<>(NAMED);
    for (int i = NAMED.size(); i < width; i++) {
      names.add("beside_" + i);
    }
    return names;
  }

  /** Whether the contract names the column. */
  static boolean isRead(int column) {
    return column < ParcelFile.NOTE;
  }
}
