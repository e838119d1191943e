package vn.htx.linkage;

import java.io.Serializable;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.htx.place.Places;

/** Codes of communes and of old districts, told apart by their length. */
final class PlaceCodes implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Old districts have codes of three digits, communes of five (Quyết định 124/2004/QĐ-TTg). */
  private static final int DISTRICT_DIGITS = 3;

  private final TreeSet<String> communes = new TreeSet<>();
  private final TreeSet<String> districts = new TreeSet<>();

  static PlaceCodes of(Optional<String> commune, Optional<String> district) {
    var codes = new PlaceCodes();
    codes.add(commune);
    codes.add(district);
    return codes;
  }

  private void add(Optional<String> code) {
    String bare = code.map(String::strip)
        .map(text ->
            text.startsWith(Places.DIVIDED) ? text.substring(Places.DIVIDED.length()) : text)
        .orElse("");
    if (!bare.isEmpty()) {
      (isDistrict(bare) ? districts : communes).add(bare);
    }
  }

  void addAll(PlaceCodes other) {
    communes.addAll(other.communes);
    districts.addAll(other.districts);
  }

  static boolean isDistrict(String code) {
    return code.length() <= DISTRICT_DIGITS;
  }

  boolean isEmpty() {
    return communes.isEmpty() && districts.isEmpty();
  }

  /** The smallest first: communes, then districts. */
  Set<String> communes() {
    return Collections.unmodifiableSet(communes);
  }

  Set<String> districts() {
    return Collections.unmodifiableSet(districts);
  }

  /** How a row's place stands to that of a cooperative, which may have been stated on several days. */
  Nearness to(PlaceCodes cooperative) {
    boolean district = !Collections.disjoint(districts, cooperative.districts);
    boolean districts = !this.districts.isEmpty() && !cooperative.districts.isEmpty();
    boolean communes = !this.communes.isEmpty() && !cooperative.communes.isEmpty();
    if (!Collections.disjoint(this.communes, cooperative.communes)) {
      return Nearness.SAME_COMMUNE;
    }
    if (district) {
      return communes ? Nearness.OTHER_COMMUNE : Nearness.SAME_DISTRICT;
    }
    return districts || communes ? Nearness.ELSEWHERE : Nearness.NOT_KNOWN;
  }
}
