package vn.htx.place;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.htx.catalog.Ingredient;
import vn.htx.model.UnitLevel;

/**
 * Units across the change of boundaries of 1/7/2025. A commune that went whole into a new one continues in it; a
 * divided one has no continuation, because no source states the weights. An old district continues exactly when the new
 * communes that took its land took land from no other district.
 */
public final class Places implements Serializable {
  public static final Ingredient<Places> FILES = new Ingredient<>(
      "reference", Places.class, List.of("reference/units", "reference/crosswalk"));

  /** The merged city, in every period. */
  public static final String CITY = "31";

  /** The unit of rows whose commune or district is not known. */
  public static final String UNKNOWN = "unknown";

  /** Prefix of the code of an old commune that was divided. */
  public static final String DIVIDED = "cu-";

  private static final long serialVersionUID = 1L;
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  private final LocalDate changedOn;
  private final HashMap<String, TreeMap<LocalDate, String>> names = new HashMap<>();
  private final HashSet<String> oldCommunes = new HashSet<>();
  private final HashSet<String> newCommunes = new HashSet<>();
  private final HashSet<String> oldDistricts = new HashSet<>();
  private final HashMap<String, TreeSet<String>> successors = new HashMap<>();
  private final HashMap<String, TreeSet<String>> predecessors = new HashMap<>();
  private final HashMap<String, String> districtOfOld = new HashMap<>();
  private final HashSet<String> divided = new HashSet<>();

  /** The unit under which a commune's rows count on other boundaries. */
  public record Located(String code, Optional<String> oldDistrict) {}

  private Places(LocalDate changedOn) {
    this.changedOn = changedOn;
  }

  public static Places of(List<Unit> units, List<CrosswalkPair> crosswalk) {
    Set<String> olds = new HashSet<>();
    crosswalk.forEach(pair -> olds.add(pair.oldCode()));
    LocalDate changedOn = units.stream()
        .filter(unit -> unit.level() == UnitLevel.COMMUNE && olds.contains(unit.code()))
        .flatMap(unit -> unit.validTo().stream())
        .max(LocalDate::compareTo)
        .map(last -> last.plusDays(1))
        .orElse(REFORM);
    var places = new Places(changedOn);
    units.forEach(places::add);
    crosswalk.forEach(places::add);
    return places;
  }

  private void add(Unit unit) {
    names.computeIfAbsent(unit.code(), code -> new TreeMap<>()).put(unit.validFrom(), unit.name());
    if (unit.level() == UnitLevel.OLD_DISTRICT) {
      oldDistricts.add(unit.code());
    }
    if (unit.level() == UnitLevel.COMMUNE) {
      (unit.validFrom().isBefore(changedOn) ? oldCommunes : newCommunes).add(unit.code());
      if (unit.validFrom().isBefore(changedOn)) {
        unit.parentCode().ifPresent(parent -> districtOfOld.put(unit.code(), parent));
      }
    }
  }

  private void add(CrosswalkPair pair) {
    oldCommunes.add(pair.oldCode());
    newCommunes.add(pair.newCode());
    successors.computeIfAbsent(pair.oldCode(), code -> new TreeSet<>()).add(pair.newCode());
    predecessors.computeIfAbsent(pair.newCode(), code -> new TreeSet<>()).add(pair.oldCode());
    districtOfOld.put(pair.oldCode(), pair.oldDistrictCode());
    if (!pair.whole()) {
      divided.add(pair.oldCode());
    }
  }

  /** Whether the old boundaries still applied on a day. */
  public boolean isOld(LocalDate day) {
    return day.isBefore(changedOn);
  }

  /** Whether a commune with this code exists on a day. */
  public boolean exists(String commune, LocalDate day) {
    return (isOld(day) ? oldCommunes : newCommunes).contains(commune);
  }

  /** The present commune that a commune of some day is or became; empty when it was divided or is not known. */
  public Optional<String> commune(String code, LocalDate validOn) {
    if (!exists(code, validOn)) {
      return Optional.empty();
    }
    if (!isOld(validOn)) {
      return Optional.of(code);
    }
    TreeSet<String> into = successors.get(code);
    return into == null || into.size() != 1 || divided.contains(code)
        ? Optional.empty()
        : Optional.of(into.first());
  }

  /**
   * The district before the change: always known for an old commune, also after {@link #DIVIDED}; for a new commune
   * only if all of its land came from one district; the code itself for a district's code.
   */
  public Optional<String> oldDistrict(String code, LocalDate validOn) {
    if (oldDistricts.contains(code)) {
      return Optional.of(code);
    }
    if (code.startsWith(DIVIDED)) {
      return Optional.ofNullable(districtOfOld.get(code.substring(DIVIDED.length())));
    }
    if (isOld(validOn)) {
      return Optional.ofNullable(districtOfOld.get(code));
    }
    Set<String> districts = districtsOf(code);
    return districts.size() == 1 ? districts.stream().findFirst() : Optional.empty();
  }

  /**
   * The unit under which a commune's rows of one day count on the boundaries of a later day: its own code, that of the
   * new commune it went into whole, or, when it was divided or does not exist on that day, its old code after
   * {@link #DIVIDED}. Text that is no unit's code, such as a name that was not found, counts under {@link #UNKNOWN}.
   */
  public Located locate(String code, LocalDate validOn, LocalDate boundariesOf) {
    if (!names.containsKey(code)) {
      return new Located(UNKNOWN, Optional.empty());
    }
    Optional<String> district = oldDistrict(code, validOn);
    if (isOld(validOn) == isOld(boundariesOf)) {
      return new Located(code, district);
    }
    return new Located(commune(code, validOn).orElse(DIVIDED + code), district);
  }

  /** Whether a present commune consists of whole old ones, so that its extent is known on both sides of the change. */
  public boolean isWhole(String newCommune) {
    TreeSet<String> from = predecessors.get(newCommune);
    return from != null && from.stream().noneMatch(divided::contains);
  }

  /** Whether the present communes that took land from an old district took land from no other. */
  public boolean continues(String oldDistrict) {
    var into = new HashSet<String>();
    districtOfOld.forEach((commune, district) -> {
      if (district.equals(oldDistrict)) {
        into.addAll(successors.getOrDefault(commune, new TreeSet<>()));
      }
    });
    return !into.isEmpty()
        && into.stream().allMatch(commune -> districtsOf(commune).size() == 1);
  }

  /**
   * The old district that most of the communes were in whose land a present commune has; of several the first code.
   * Good for drawing, not for counting. Empty for a commune that took land from none.
   */
  public Optional<String> mainDistrict(String newCommune) {
    var communes = new TreeMap<String, Integer>();
    predecessors
        .getOrDefault(newCommune, new TreeSet<>())
        .forEach(old -> Optional.ofNullable(districtOfOld.get(old))
            .ifPresent(district -> communes.merge(district, 1, Integer::sum)));
    int most = communes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return communes.entrySet().stream()
        .filter(each -> each.getValue() == most)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The unit's name on a day: that of the latest extent that began by then, else of the first. */
  public Optional<String> name(String code, LocalDate day) {
    return Optional.ofNullable(names.get(code)).map(history -> {
      Map.Entry<LocalDate, String> entry = history.floorEntry(day);
      return entry == null ? history.firstEntry().getValue() : entry.getValue();
    });
  }

  /** The present communes. */
  public Collection<String> communes() {
    return new TreeSet<>(newCommunes);
  }

  private Set<String> districtsOf(String newCommune) {
    var districts = new TreeSet<String>();
    predecessors
        .getOrDefault(newCommune, new TreeSet<>())
        .forEach(old -> Optional.ofNullable(districtOfOld.get(old)).ifPresent(districts::add));
    return districts;
  }
}
