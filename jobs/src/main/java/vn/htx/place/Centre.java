package vn.htx.place;

/** Roughly the middle of a present commune: degrees north and east (WGS 84). Not official. */
public record Centre(String code, double latitude, double longitude) {
  public Centre {
    if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) { // also catches NaN
      throw new IllegalArgumentException(
          "latitude %s, longitude %s (−90 to 90, −180 to 180)".formatted(latitude, longitude));
    }
  }
}
