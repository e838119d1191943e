package vn.htx.model;

/** Level of the unit that a figure describes. */
public enum UnitLevel implements Coded {
  COOPERATIVE("cooperative", "Hợp tác xã", "Cooperative"),
  COMMUNE("commune", "Xã, phường, đặc khu", "Commune"),
  OLD_DISTRICT("old_district", "Quận, huyện cũ", "Old district"),
  CITY("city", "Thành phố", "City");

  private final String code;
  private final Bilingual label;

  UnitLevel(String code, String vi, String en) {
    this.code = code;
    this.label = Bilingual.of(vi, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }
}
