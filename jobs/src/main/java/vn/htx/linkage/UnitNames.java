package vn.htx.linkage;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.htx.linkage.NameTokens.Token;
import vn.htx.text.MatchKey;

/** The names of unit codes: to tell whether a written place is a cooperative's own, and for people to read. */
final class UnitNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, String> names;
  private final HashMap<String, String> keys = new HashMap<>();

  /** How many old districts have these initials. */
  private final HashMap<String, Integer> initials = new HashMap<>();

  UnitNames(Map<String, String> names) {
    this.names = new TreeMap<>(names);
    this.names.forEach((code, name) -> {
      List<Token> tokens = NameTokens.of(NameTokens.nfc(name));
      WrittenPlace place = WrittenPlace.of(name, tokens);
      String key = place.units().isEmpty() ? "" : place.units().get(0);
      keys.put(code, key);
      if (PlaceCodes.isDistrict(code) && !key.isEmpty()) {
        initials.merge(initialsOf(key), 1, Integer::sum);
      }
    });
  }

  private static String initialsOf(String key) {
    var letters = new StringBuilder();
    for (String word : MatchKey.of(key).split(" ", -1)) {
      letters.append(word.charAt(0));
    }
    return letters.toString();
  }

  /** Whether one of these units is called so, with its marks, or without any, or an old district in initials of its own. */
  boolean isOneOf(String unit, Collection<String> codes) {
    String plain = MatchKey.of(unit);
    boolean isPlain = unit.equals(plain);
    return codes.stream().anyMatch(code -> {
      String key = keys.getOrDefault(code, "");
      boolean named = !key.isEmpty() && key.equals(isPlain ? MatchKey.of(key) : unit);
      return named || isInitials(plain, code, key);
    });
  }

  private boolean isInitials(String plain, String code, String key) {
    return PlaceCodes.isDistrict(code)
        && !key.isEmpty()
        && plain.equals(initialsOf(key))
        && initials.getOrDefault(plain, 0) == 1;
  }

  boolean isNamed(String code) {
    return names.containsKey(code);
  }

  /** Whether any unit at all is called so. */
  boolean isAny(String unit) {
    return isOneOf(unit, names.keySet());
  }

  /** The names of units one after another; the code where there is no name; empty when there is no unit. */
  Optional<String> shown(Collection<String> codes) {
    return codes.isEmpty()
        ? Optional.empty()
        : Optional.of(codes.stream()
            .map(code -> names.getOrDefault(code, code))
            .collect(Collectors.joining(", ")));
  }
}
