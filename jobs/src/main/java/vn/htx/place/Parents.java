package vn.htx.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the written parents of a name say about it.
 *
 * @param districts old districts it must lie in; null when none is named, empty when a part is not understood or two
 *     contradict
 * @param isUnderstood whether every part was understood
 * @param isUnique whether no part may be one of several districts
 * @param isElsewhere whether another province is named
 */
record Parents(
    @Nullable Set<String> districts, boolean isUnderstood, boolean isUnique, boolean isElsewhere) {
  /**
   * Codes of the districts of the former province of Hải Dương, which units.csv lists under the merged city: from the
   * statistics office's list in force until 30/6/2025.
   */
  private static final Set<String> HAI_DUONG =
      Set.of("288", "290", "291", "292", "293", "294", "295", "296", "297", "298", "299", "300");

  private static final String HAI_DUONG_CODE = "30";
  private static final Set<String> CITY = Set.of("hai phong", "hp", "tphp", "viet nam", "vn");
  private static final Set<String> PROVINCE = Set.of("hai duong", "hd");

  /** The level of a part, as far as the column where it was written shows it. */
  private enum Level {
    ANY,
    DISTRICT,
    PROVINCE
  }

  /** One part, and the level it may be of. */
  private record Named(PlaceText.Part part, Level level) {}

  /** From the parts beside the name in its own text, and from the cells beside that text. */
  static Parents of(List<PlaceText.Part> parts, Written beside, NameIndex index) {
    var all = new ArrayList<Named>();
    parts.forEach(part -> all.add(new Named(part, Level.ANY)));
    beside.group().forEach(part -> all.add(new Named(part, Level.ANY)));
    // A district column may continue with the province: Nam Sách, Hải Dương.
    beside.district().stream()
        .map(part ->
            new Named(part, part.equals(beside.district().get(0)) ? Level.DISTRICT : Level.ANY))
        .forEach(all::add);
    beside.province().forEach(part -> all.add(new Named(part, Level.PROVINCE)));
    return judged(all, index);
  }

  private static Parents judged(List<Named> parts, NameIndex index) {
    Set<String> districts = null;
    boolean understood = true;
    boolean unique = true;
    boolean elsewhere = false;
    for (Named named : parts) {
      PlaceText.Part part = named.part();
      if (isCity(part)) {
        continue;
      }
      boolean province =
          (isProvince(part) && named.level() != Level.DISTRICT) || isProvinceCode(named);
      Set<String> meant = province ? HAI_DUONG : districtsNamed(part, named.level(), index);
      elsewhere |= meant.isEmpty() && isElsewhere(named, index);
      understood &= !meant.isEmpty();
      unique &= province || meant.size() <= 1;
      if (districts == null) {
        districts = new HashSet<>(meant);
      } else {
        districts.retainAll(meant);
      }
    }
    return new Parents(districts, understood, unique, elsewhere);
  }

  private static boolean isProvinceCode(Named named) {
    return named.level() == Level.PROVINCE && named.part().key().equals(HAI_DUONG_CODE);
  }

  private static Set<String> districtsNamed(PlaceText.Part part, Level level, NameIndex index) {
    return part.isCommune()
        ? Set.of()
        : index.districtsNamed(part).stream()
            // The initials BG may mean Bắc Giang there as well as Bình Giang.
            .filter(
                unit -> level != Level.PROVINCE || PlaceKey.plain(unit.key()).equals(part.plain()))
            .map(NamedUnit::code)
            .collect(Collectors.toSet());
  }

  /** A name alone may also be that of a commune here: Hòa Bình. */
  private static boolean isElsewhere(Named named, NameIndex index) {
    PlaceText.Part part = named.part();
    return switch (named.level()) {
      case PROVINCE -> index.provinces().areMeantBy(part);
      case DISTRICT, ANY -> isElsewhere(part, index);
    };
  }

  /** Whether a part names another province and no unit here. */
  static boolean isElsewhere(PlaceText.Part part, NameIndex index) {
    return index.provinces().areNamedBy(part)
        && (part.status().isPresent()
            || (index.communesNamed(part).isEmpty()
                && index.districtsNamed(part).isEmpty()));
  }

  /** The merged city or the country, in which every unit lies. */
  static boolean isCity(PlaceText.Part part) {
    return part.key().equals(Places.CITY) || (!part.isCommune() && CITY.contains(part.plain()));
  }

  /** The former province: called so, or its name alone, which may be the province's or its city's. */
  static boolean isProvince(PlaceText.Part part) {
    return PROVINCE.contains(part.plain())
        && part.status().map(status -> status == StatusWord.TINH).orElse(true);
  }

  /** Whether a district is named. */
  boolean areNamed() {
    return districts != null;
  }

  boolean admit(Set<String> districtsOfUnit) {
    return districts == null || districtsOfUnit.stream().anyMatch(districts::contains);
  }

  /** {@link Above} split into parts. */
  record Written(
      List<PlaceText.Part> group, List<PlaceText.Part> district, List<PlaceText.Part> province) {
    Written(Above above) {
      this(parts(above.group()), parts(above.district()), parts(above.province()));
    }

    private static List<PlaceText.Part> parts(String text) {
      return PlaceText.of(text).parts();
    }

    boolean isMarked() {
      return Stream.of(group, district, province)
          .flatMap(List::stream)
          .anyMatch(PlaceText.Part::isMarked);
    }
  }
}
