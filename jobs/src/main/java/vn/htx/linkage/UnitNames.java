package vn.htx.linkage;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.htx.linkage.name.NameTokens;
import vn.htx.linkage.name.WrittenPlace;
import vn.htx.text.MatchKey;

/** The names of unit codes, to decide whether a written place is a cooperative's own, and to show. */
final class UnitNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, String> names;
  private final HashMap<String, Key> keys = new HashMap<>();
  private final HashSet<String> all = new HashSet<>();

  /** How many old districts have these initials. */
  private final HashMap<String, Integer> initials = new HashMap<>();

  /**
   * A name without its status word.
   *
   * @param initials of an old district; empty for any other unit
   */
  private record Key(String name, String plain, String initials) implements Serializable {}

  UnitNames(Map<String, String> names) {
    this.names = new TreeMap<>(names);
    this.names.forEach(
        (code, name) -> WrittenPlace.of(name, NameTokens.of(NameTokens.nfc(name))).units().stream()
            .limit(1)
            .forEach(unit -> add(code, unit)));
  }

  private void add(String code, String unit) {
    String plain = MatchKey.of(unit);
    String letters = PlaceCodes.isDistrict(code) ? initialsOf(plain) : "";
    keys.put(code, new Key(unit, plain, letters));
    all.add(unit);
    all.add(plain);
    if (!letters.isEmpty()) {
      initials.merge(letters, 1, Integer::sum);
    }
  }

  private static String initialsOf(String plain) {
    var letters = new StringBuilder();
    for (String word : plain.split(" ", -1)) {
      letters.append(word.charAt(0));
    }
    return letters.toString();
  }

  /**
   * Whether one of these units has this name, with its marks, without any, or as the unique initials of an old
   * district.
   */
  boolean isOneOf(String unit, Collection<String> codes) {
    for (String code : codes) {
      Key key = keys.get(code);
      if (key != null && (unit.equals(key.name()) || unit.equals(key.plain()))) {
        return true;
      }
      if (key != null && MatchKey.of(unit).equals(key.initials()) && isUnique(key.initials())) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnique(String letters) {
    return initials.getOrDefault(letters, 0) == 1;
  }

  /** Whether any unit has this name. */
  boolean isAny(String unit) {
    return all.contains(unit) || isUnique(MatchKey.of(unit));
  }

  boolean isNamed(String code) {
    return names.containsKey(code);
  }

  /** The names of units, joined; the code where there is no name; empty when there is no unit. */
  Optional<String> shown(Collection<String> codes) {
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(codes.stream()
            .map(code -> names.getOrDefault(code, code))
            .collect(Collectors.joining(", ")));
  }
}
