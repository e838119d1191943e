package vn.htx.place;

/**
 * The units above a place as written in other cells; each is empty where nothing is written.
 *
 * @param district of a column of old districts: 'Hải Dương' is the city, not the province
 * @param province of a column of provinces: 'Hải Dương' is the province
 * @param group of no stated level, such as the heading of a group of rows
 */
public record Above(String district, String province, String group) {
  /** A district column takes precedence over a heading, which may name anything. */
  public static Above of(String district, String province, String group) {
    return new Above(district, province, district.isEmpty() ? group : "");
  }

  boolean isLongerThan(int length) {
    return district.length() > length || province.length() > length || group.length() > length;
  }
}
