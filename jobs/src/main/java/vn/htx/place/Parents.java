package vn.htx.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the units written above a name say about it.
 *
 * @param districts old districts it must lie in; null when none is named, none when a part is not understood or two
 *     contradict
 * @param isUnderstood whether every part was
 * @param isUnique whether none may be one district or another
 */
record Parents(@Nullable Set<String> districts, boolean isUnderstood, boolean isUnique) {
  /**
   * Codes of the districts of the former province of Hải Dương, which units.csv counts under the merged city: the
   * statistics office's list in force to 30/6/2025.
   */
  private static final Set<String> HAI_DUONG =
      Set.of("288", "290", "291", "292", "293", "294", "295", "296", "297", "298", "299", "300");

  private static final Set<String> CITY = Set.of("hai phong", "hp", "tphp", "viet nam", "vn");
  private static final Set<String> PROVINCE = Set.of("hai duong", "hd");

  static Parents of(List<PlaceText.Part> parts, NameIndex index) {
    Set<String> districts = null;
    boolean understood = true;
    boolean unique = true;
    for (PlaceText.Part part : parts) {
      if (isCity(part)) {
        continue;
      }
      boolean province = isProvince(part);
      Set<String> named = province ? HAI_DUONG : districtsNamed(part, index);
      understood &= !named.isEmpty();
      unique &= province || named.size() <= 1;
      if (districts == null) {
        districts = new HashSet<>(named);
      } else {
        districts.retainAll(named);
      }
    }
    return new Parents(districts, understood, unique);
  }

  private static Set<String> districtsNamed(PlaceText.Part part, NameIndex index) {
    return part.isCommune()
        ? Set.of()
        : index.districtsNamed(part).stream().map(NamedUnit::code).collect(Collectors.toSet());
  }

  /** The merged city, or the country, which every unit lies in. */
  static boolean isCity(PlaceText.Part part) {
    return part.key().equals(Places.CITY) || (!part.isCommune() && CITY.contains(part.plain()));
  }

  /** The former province: said so, or its name alone, which may be the province's or its city's. */
  static boolean isProvince(PlaceText.Part part) {
    return PROVINCE.contains(part.plain())
        && part.status().map(status -> status == StatusWord.TINH).orElse(true);
  }

  /** Whether a district is named, so that the name is not alone. */
  boolean areNamed() {
    return districts != null;
  }

  boolean admit(Set<String> districtsOfUnit) {
    return districts == null || districtsOfUnit.stream().anyMatch(districts::contains);
  }
}
