package vn.htx.place;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Units by code and by name, and which became which. */
final class NameIndex implements Serializable {
  private static final long serialVersionUID = 1L;

  /** In the order in which candidates are shown. */
  private static final Comparator<NamedUnit> BY_CODE =
      Comparator.comparing(NamedUnit::code).thenComparing(NamedUnit::validFrom);

  private final Places places;
  private final ArrayList<NamedUnit> communes = new ArrayList<>();
  private final ArrayList<NamedUnit> districts = new ArrayList<>();
  private final ArrayList<NamedUnit> cities = new ArrayList<>();
  private final HashMap<String, ArrayList<NamedUnit>> communesByPlain = new HashMap<>();
  private final HashMap<String, ArrayList<NamedUnit>> districtsByPlain = new HashMap<>();
  private final HashMap<String, ArrayList<NamedUnit>> districtsByInitials = new HashMap<>();
  private final HashMap<String, TreeSet<String>> successors = new HashMap<>();
  private final HashMap<String, TreeSet<String>> predecessors = new HashMap<>();
  private final ArrayList<LocalDate> changes = new ArrayList<>();
  private final Provinces provinces;

  NameIndex(List<Unit> units, List<CrosswalkPair> crosswalk, List<Province> provinces) {
    this.places = Places.of(units, crosswalk);
    this.provinces = new Provinces(provinces);
    for (CrosswalkPair pair : crosswalk) {
      successors.computeIfAbsent(pair.oldCode(), code -> new TreeSet<>()).add(pair.newCode());
      predecessors.computeIfAbsent(pair.newCode(), code -> new TreeSet<>()).add(pair.oldCode());
    }
    units.stream().map(NamedUnit::of).sorted(BY_CODE).forEach(this::add);
    var days = new TreeSet<LocalDate>();
    for (Unit unit : units) {
      days.add(unit.validFrom());
      unit.validTo().ifPresent(last -> days.add(last.plusDays(1)));
    }
    changes.addAll(days);
  }

  private void add(NamedUnit unit) {
    String plain = PlaceKey.plain(unit.key());
    switch (unit.level()) {
      case COMMUNE -> addCommune(unit, plain);
      case OLD_DISTRICT -> {
        districts.add(unit);
        districtsByPlain.computeIfAbsent(plain, key -> new ArrayList<>()).add(unit);
        districtsByInitials
            .computeIfAbsent(PlaceKey.plain(initials(unit.key())), key -> new ArrayList<>())
            .add(unit);
        if (successors.containsKey(unit.code())) {
          addCommune(unit.asCommune(), plain);
        }
      }
      case CITY -> cities.add(unit);
      case COOPERATIVE -> {}
    }
  }

  private void addCommune(NamedUnit unit, String plain) {
    communes.add(unit);
    communesByPlain.computeIfAbsent(plain, key -> new ArrayList<>()).add(unit);
  }

  private static String initials(String key) {
    var initials = new StringBuilder();
    for (String word : key.split(" ", -1)) {
      initials.append(word.charAt(0));
    }
    return initials.toString();
  }

  Places places() {
    return places;
  }

  Provinces provinces() {
    return provinces;
  }

  /** The same number for two days on which every unit is the same. */
  int editionOf(LocalDate day) {
    int edition = 0;
    for (LocalDate change : changes) {
      if (!day.isBefore(change)) {
        edition++;
      }
    }
    return edition;
  }

  /** Whether a day comes before the first list of communes. */
  boolean isBeforeCommunes(LocalDate day) {
    return communes.stream()
        .filter(unit -> unit.district() == null || !unit.district().equals(unit.code()))
        .noneMatch(unit -> !day.isBefore(unit.validFrom()));
  }

  Stream<NamedUnit> communes() {
    return communes.stream();
  }

  Stream<NamedUnit> districts() {
    return districts.stream();
  }

  Stream<NamedUnit> cities() {
    return cities.stream();
  }

  /** Communes of any time whose name is this part, with all of its marks or some. */
  List<NamedUnit> communesNamed(PlaceText.Part part) {
    return fitting(part, communesByPlain.getOrDefault(part.plain(), new ArrayList<>()));
  }

  /** Old districts whose name is this part: with all marks, else with some, else in initials. */
  List<NamedUnit> districtsNamed(PlaceText.Part part) {
    if (part.isCode()) {
      return districts.stream().filter(unit -> unit.code().equals(part.key())).toList();
    }
    List<NamedUnit> named =
        fitting(part, districtsByPlain.getOrDefault(part.plain(), new ArrayList<>()));
    List<NamedUnit> exact = withKey(named, part.key());
    if (!exact.isEmpty()) {
      return exact;
    }
    return named.isEmpty() ? districtsByInitials(part) : named;
  }

  private List<NamedUnit> districtsByInitials(PlaceText.Part part) {
    return districtsByInitials.getOrDefault(part.plain(), new ArrayList<>()).stream()
        .filter(unit -> PlaceKey.fits(part.key(), initials(unit.key())))
        .toList();
  }

  private static List<NamedUnit> fitting(PlaceText.Part part, List<NamedUnit> units) {
    return units.stream().filter(unit -> PlaceKey.fits(part.key(), unit.key())).toList();
  }

  static List<NamedUnit> withKey(List<NamedUnit> units, String key) {
    return units.stream().filter(unit -> unit.key().equals(key)).toList();
  }

  /** The old districts in which a commune's land lies; the district itself for one without communes. */
  Set<String> districtsOf(NamedUnit commune) {
    if (commune.district() != null && places.isOld(commune.validFrom())) {
      return Set.of(commune.district());
    }
    var codes = new TreeSet<String>();
    for (String old : predecessorsOf(commune.code())) {
      places.oldDistrict(old, LocalDate.MIN).ifPresent(codes::add);
    }
    return codes;
  }

  Set<String> successorsOf(String oldCode) {
    return successors.getOrDefault(oldCode, new TreeSet<>());
  }

  Set<String> predecessorsOf(String newCode) {
    return predecessors.getOrDefault(newCode, new TreeSet<>());
  }

  /** Whether one of two communes took land from the other. */
  boolean areConnected(NamedUnit one, NamedUnit other) {
    boolean oneIsOld = places.isOld(one.validFrom());
    if (oneIsOld == places.isOld(other.validFrom())) {
      return one.code().equals(other.code());
    }
    return oneIsOld
        ? successorsOf(one.code()).contains(other.code())
        : predecessorsOf(one.code()).contains(other.code());
  }

  Optional<NamedUnit> communeOn(String code, LocalDate day) {
    return communes.stream()
        .filter(unit -> unit.code().equals(code) && unit.isValidOn(day))
        .findFirst();
  }

  /** Units as shown to people: each once, in the order of their codes, with the old district's name. */
  List<Resolution.Candidate> candidates(Collection<NamedUnit> units) {
    var shown = new LinkedHashMap<String, Resolution.Candidate>();
    units.stream()
        .sorted(BY_CODE)
        .forEach(unit -> shown.putIfAbsent(
            unit.code() + " " + unit.validFrom(),
            new Resolution.Candidate(unit.code(), unit.validFrom(), fullName(unit))));
    return List.copyOf(shown.values());
  }

  private String fullName(NamedUnit unit) {
    String district = unit.district();
    if (district == null || district.equals(unit.code()) || !places.isOld(unit.validFrom())) {
      return unit.name();
    }
    return places
        .name(district, unit.validFrom())
        .map(name -> unit.name() + ", " + name)
        .orElse(unit.name());
  }
}
