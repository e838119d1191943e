package vn.htx.linkage;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.htx.place.Places;

/** Codes of communes and of old districts, told apart by their length. */
final class PlaceCodes implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Old districts have codes of three digits, communes of five (Quyết định 124/2004/QĐ-TTg). */
  private static final int DISTRICT_DIGITS = 3;

  private final LinkedHashSet<String> communes = new LinkedHashSet<>();
  private final LinkedHashSet<String> districts = new LinkedHashSet<>();

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

  Set<String> communes() {
    return Collections.unmodifiableSet(communes);
  }

  Set<String> districts() {
    return Collections.unmodifiableSet(districts);
  }

  /** Agreement of a row's place with that of a cooperative, which may have been stated on several days. */
  PlaceAgreement to(PlaceCodes cooperative) {
    boolean inCommunes = !communes.isEmpty() && !cooperative.communes.isEmpty();
    if (inCommunes && share(communes, cooperative.communes)) {
      return PlaceAgreement.SAME_COMMUNE;
    }
    boolean inDistricts = !districts.isEmpty() && !cooperative.districts.isEmpty();
    if (inDistricts && share(districts, cooperative.districts)) {
      return inCommunes ? PlaceAgreement.OTHER_COMMUNE : PlaceAgreement.SAME_DISTRICT;
    }
    return inDistricts || inCommunes ? PlaceAgreement.ELSEWHERE : PlaceAgreement.NOT_KNOWN;
  }

  private static boolean share(Set<String> few, Set<String> more) {
    for (String code : few) {
      if (more.contains(code)) {
        return true;
      }
    }
    return false;
  }
}
