package vn.htx.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.htx.linkage.name.CooperativeName;
import vn.htx.linkage.name.NameParts;
import vn.htx.linkage.name.WrittenPlace;
import vn.htx.model.CooperativeType;

/** The cooperatives of a register with their indexes. Immutable once built; thread-safe. */
final class Subjects implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Number of most promising names that are compared in full for one reading of a row. */
  private static final int CLOSER = 24;

  private final TreeMap<String, Subject> byId = new TreeMap<>();
  private final HashMap<String, List<Subject>> byTaxCode = new HashMap<>();
  private final HashMap<String, List<Subject>> byHead = new HashMap<>();
  private final HashMap<String, Set<Subject>> byKey = new HashMap<>();
  private final HashMap<String, Set<Subject>> byPlainKey = new HashMap<>();
  private final ArrayList<Spelled> spelled = new ArrayList<>();
  private final GramIndex grams;
  private final UnitNames units;

  /** One reading of one name. */
  private record Spelled(Subject subject, NameParts reading) implements Serializable {}

  private record Promising(Spelled spelled, double promise) {}

  Subjects(List<RegisterEntry> entries, UnitNames units) {
    this.units = units;
    entries.forEach(entry -> byId.computeIfAbsent(entry.coopId(), Subject::new).add(entry));
    byId.values().forEach(this::index);
    grams = new GramIndex(spelled.stream().map(one -> one.reading().plain()).toList());
  }

  private void index(Subject subject) {
    var heads = new HashSet<String>();
    for (String code : subject.taxCodes()) {
      byTaxCode.computeIfAbsent(code, key -> new ArrayList<>()).add(subject);
      if (heads.add(Subject.head(code))) {
        byHead.computeIfAbsent(Subject.head(code), key -> new ArrayList<>()).add(subject);
      }
    }
    var known = new LinkedHashSet<NameParts>();
    for (Subject.Spelling spelling : subject.spellings()) {
      for (NameParts reading : usable(spelling.name(), subject)) {
        put(byKey, reading.keys(), spelling.type(), subject);
        put(byPlainKey, reading.plainKeys(), spelling.type(), subject);
        known.add(reading);
      }
    }
    subject.readings().addAll(known);
    known.stream()
        .filter(reading -> !reading.words().isEmpty())
        .forEach(reading -> spelled.add(new Spelled(subject, reading)));
  }

  private static void put(
      Map<String, Set<Subject>> index,
      List<String> keys,
      @Nullable CooperativeType type,
      Subject subject) {
    if (type != null) {
      keys.forEach(key -> index
          .computeIfAbsent(key + "|" + type.code(), unused -> new LinkedHashSet<>())
          .add(subject));
    }
  }

  /**
   * The readings of a registered name. The place at its end is dropped only where it is the cooperative's own, or
   * certainly a place and not known to be a different one.
   */
  private List<NameParts> usable(CooperativeName name, Subject subject) {
    List<NameParts> readings = name.readings();
    boolean own = name.writtenPlace()
        .map(place -> places(place, subject).map(PlaceAgreement::agrees).orElse(place.stated()))
        .orElse(true);
    return own ? readings : readings.subList(1, readings.size());
  }

  /** Agreement of a written place with a cooperative's; empty when it is no evidence. */
  private Optional<PlaceAgreement> places(WrittenPlace place, Subject subject) {
    Collection<String> communes = subject.places().communes();
    Collection<String> districts = subject.places().districts();
    boolean commune = place.units().stream().anyMatch(unit -> units.isOneOf(unit, communes));
    boolean all = place.units().stream()
        .allMatch(unit -> units.isOneOf(unit, communes) || units.isOneOf(unit, districts));
    if (place.units().isEmpty()) {
      return Optional.empty();
    }
    if (all) {
      return Optional.of(commune ? PlaceAgreement.SAME_COMMUNE : PlaceAgreement.SAME_DISTRICT);
    }
    boolean named = Stream.concat(communes.stream(), districts.stream()).anyMatch(units::isNamed);
    boolean certain = place.stated() || place.units().stream().allMatch(units::isAny);
    return named && certain ? Optional.of(PlaceAgreement.ELSEWHERE) : Optional.empty();
  }

  /** Like {@link #places}; a cooperative whose registered name ends with the same place also agrees. */
  Optional<PlaceAgreement> written(WrittenPlace place, Subject subject) {
    Optional<PlaceAgreement> known = places(place, subject);
    boolean same = subject.spellings().stream()
        .flatMap(spelling -> spelling.name().writtenPlace().stream())
        .anyMatch(own -> !own.units().isEmpty() && own.units().equals(place.units()));
    return same && known.filter(PlaceAgreement::agrees).isEmpty()
        ? Optional.of(PlaceAgreement.SAME_DISTRICT)
        : known;
  }

  Optional<Subject> withId(String coopId) {
    return Optional.ofNullable(byId.get(coopId));
  }

  Collection<String> ids() {
    return byId.keySet();
  }

  List<Subject> withTaxCode(String code) {
    return byTaxCode.getOrDefault(code, List.of());
  }

  /** Those of the same head office, whatever branch. */
  List<Subject> withHeadOf(String code) {
    return byHead.getOrDefault(Subject.head(code), List.of());
  }

  /** Those whose name and legal form are the same. */
  Set<Subject> named(NameParts reading, CooperativeType type) {
    return found(byKey, reading.keys(), type);
  }

  /** Those whose name without marks and legal form are the same. */
  Set<Subject> plainlyNamed(NameParts reading, CooperativeType type) {
    return found(byPlainKey, reading.plainKeys(), type);
  }

  private static Set<Subject> found(
      Map<String, Set<Subject>> index, List<String> keys, CooperativeType type) {
    var found = new LinkedHashSet<Subject>();
    keys.forEach(key -> found.addAll(index.getOrDefault(key + "|" + type.code(), Set.of())));
    return found;
  }

  /** The cooperatives with the most promising names: letters in common first, then number, place and activities. */
  Set<Subject> alike(NameParts reading, NormalisedRequest row) {
    var subjects = new LinkedHashSet<Subject>();
    if (reading.words().isEmpty()) {
      return subjects;
    }
    grams.search(reading.plain()).stream()
        .map(hit -> promising(hit, reading, row))
        .sorted((a, b) -> Double.compare(b.promise(), a.promise()))
        .limit(CLOSER)
        .forEach(one -> subjects.add(one.spelled().subject()));
    return subjects;
  }

  private Promising promising(GramIndex.Hit hit, NameParts reading, NormalisedRequest row) {
    Spelled one = spelled.get(hit.name());
    boolean number = Objects.equals(one.reading().number(), reading.number());
    double place = row.places().isEmpty()
        ? PlaceAgreement.NOT_KNOWN.share()
        : row.places().to(one.subject().places()).share();
    double activities = LinkScore.activities(one.reading(), reading);
    double promise = hit.share() * (number ? 1 : 0.7) + 0.3 * place + 0.15 * activities;
    return new Promising(one, promise);
  }

  UnitNames units() {
    return units;
  }
}
