package vn.htx.place;

/**
 * What stands beside the name of a place about the units above it, each as written and empty where nothing does.
 *
 * @param district of a column of old districts: 'Hải Dương' is the city, not the province
 * @param province of a column of provinces: 'Hải Dương' is the province
 * @param group of no stated level, as the heading of a group of rows
 */
public record Above(String district, String province, String group) {
  /** The district of its own column counts before a heading, which may name anything. */
  public static Above of(String district, String province, String group) {
    return new Above(district, province, district.isEmpty() ? group : "");
  }

  boolean isLongerThan(int length) {
    return district.length() > length || province.length() > length || group.length() > length;
  }
}
