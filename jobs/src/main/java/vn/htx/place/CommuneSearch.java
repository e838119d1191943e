package vn.htx.place;

import static vn.htx.place.Resolution.Reason.BEFORE_LIST;
import static vn.htx.place.Resolution.Reason.DISTRICT_ONLY;
import static vn.htx.place.Resolution.Reason.DIVIDED_NAMESAKE;
import static vn.htx.place.Resolution.Reason.EXACT;
import static vn.htx.place.Resolution.Reason.EXACT_WITH_PARENT;
import static vn.htx.place.Resolution.Reason.NOT_UNIQUE;
import static vn.htx.place.Resolution.Reason.ONE_LETTER_OFF;
import static vn.htx.place.Resolution.Reason.OTHER_PROVINCE;
import static vn.htx.place.Resolution.Reason.SHARED_NAME;
import static vn.htx.place.Resolution.Reason.STATUS_DIFFERS;
import static vn.htx.place.Resolution.Reason.UNKNOWN;
import static vn.htx.place.Resolution.Reason.WITHOUT_TONES;
import static vn.htx.place.Resolution.Reason.WRONG_LEVEL;
import static vn.htx.place.Resolution.Reason.WRONG_PARENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The search for one commune by its name; one instance serves one text. */
final class CommuneSearch {
  private final NameIndex index;
  private final PlaceText.Part part;
  private final Parents above;
  private final Optional<LocalDate> day;
  private final PlaceText text;

  /** Whether the writer uses marks; then a name without marks really has none. */
  private final boolean marked;

  private CommuneSearch(
      NameIndex index,
      PlaceText.Part part,
      Parents above,
      PlaceText text,
      boolean marked,
      Optional<LocalDate> day) {
    this.index = index;
    this.part = part;
    this.above = above;
    this.text = text;
    this.marked = marked;
    this.day = day;
  }

  /** The commune that a text names, given the parts of the text and the units written beside it. */
  static Resolution find(
      NameIndex index, PlaceText text, Parents.Written beside, Optional<LocalDate> day) {
    Optional<PlaceText.Part> target = target(text.parts(), index);
    var others = new ArrayList<>(text.parts());
    target.ifPresent(others::remove);
    Parents above = Parents.of(others, beside, index);
    if (above.isElsewhere()) {
      return ResolutionBuilder.none(index, OTHER_PROVINCE, List.of());
    }
    if (target.isEmpty()) {
      return ofDistrict(index, above, others, day);
    }
    PlaceText.Part part = target.get();
    boolean marked = beside.isMarked() || text.parts().stream().anyMatch(PlaceText.Part::isMarked);
    Resolution found = new CommuneSearch(index, part, above, text, marked, day).run();
    if (found.isResolved() || part.key().equals(part.whole())) {
      return found;
    }
    Resolution whole = new CommuneSearch(index, part.asNameOnly(), above, text, marked, day).run();
    return whole.isResolved() ? whole : found;
  }

  /**
   * The part with a commune's status word, else the first with none, else a district that had no communes, else a name
   * that only begins like a status word.
   */
  private static Optional<PlaceText.Part> target(List<PlaceText.Part> parts, NameIndex index) {
    return Stream.<Predicate<PlaceText.Part>>of(
            PlaceText.Part::isCommune,
            part -> part.status().isEmpty()
                && !part.enclosed()
                && !Parents.isCity(part)
                && !Parents.isElsewhere(part, index),
            part -> index.communesNamed(part).stream()
                .anyMatch(unit -> part.status().isPresent() && unit.hasStatus(part.status())),
            part -> !index.communesNamed(part.asNameOnly()).isEmpty())
        .flatMap(kind -> parts.stream().filter(kind).limit(1))
        .findFirst();
  }

  /** A district or the city where a commune is expected. */
  private static Resolution ofDistrict(
      NameIndex index, Parents named, List<PlaceText.Part> parts, Optional<LocalDate> day) {
    List<NamedUnit> districts = named.areNamed()
        ? index.districts().filter(unit -> named.admit(Set.of(unit.code()))).toList()
        : List.of();
    if (districts.size() == 1 && day.map(index::isBeforeCommunes).orElse(false)) {
      return new ResolutionBuilder(index, EXACT).because(DISTRICT_ONLY).take(districts.get(0));
    }
    if (districts.isEmpty() && parts.stream().noneMatch(Parents::isCity)) {
      return ResolutionBuilder.none(index, UNKNOWN, List.of());
    }
    return ResolutionBuilder.none(
        index, WRONG_LEVEL, districts.isEmpty() ? index.cities().toList() : districts);
  }

  private Resolution run() {
    List<NamedUnit> named = index.communesNamed(part);
    if (day.map(index::isBeforeCommunes).orElse(false)) {
      return beforeCommunes(named);
    }
    for (List<NamedUnit> like : marked ? List.of(exact(named), named) : List.of(named)) {
      for (Predicate<NamedUnit> system : systems()) {
        List<NamedUnit> hits = like.stream()
            .filter(system)
            .filter(unit -> above.admit(index.districtsOf(unit)))
            .toList();
        if (!hits.isEmpty()) {
          return decide(hits, like);
        }
      }
    }
    return nothing(named);
  }

  private List<NamedUnit> exact(List<NamedUnit> named) {
    return NameIndex.withKey(named, part.key());
  }

  /** The units of the day, then those of other days; all together where there is no day. */
  private List<Predicate<NamedUnit>> systems() {
    if (day.isEmpty()) {
      return List.of(unit -> true);
    }
    Predicate<NamedUnit> ofDay = unit -> unit.isValidOn(day.get());
    return text.former() ? List.of(ofDay.negate(), ofDay) : List.of(ofDay, ofDay.negate());
  }

  private Resolution decide(List<NamedUnit> hits, List<NamedUnit> like) {
    if (hits.size() > 1 || !above.isUnique()) {
      return ResolutionBuilder.none(index, NOT_UNIQUE, hits);
    }
    NamedUnit unit = hits.get(0);
    Optional<NamedUnit> divided = text.present() ? Optional.empty() : dividedNamesake(unit, like);
    if (divided.isPresent() && divided.get().hasStatus(part.status())) {
      if (!unit.hasStatus(part.status())) {
        unit = divided.get();
      } else if (above.areNamed()) {
        return ResolutionBuilder.none(index, DIVIDED_NAMESAKE, with(unit, List.of(divided.get())));
      }
    }
    return decide(unit, like);
  }

  private Resolution decide(NamedUnit unit, List<NamedUnit> like) {
    boolean differs = !unit.hasStatus(part.status());
    List<NamedUnit> others = above.areNamed() ? List.of() : namesakes(unit, like);
    if (differs && others.stream().anyMatch(other -> other.hasStatus(part.status()))) {
      return ResolutionBuilder.none(index, NOT_UNIQUE, with(unit, others));
    }
    ResolutionBuilder draft = new ResolutionBuilder(
            index, above.areNamed() ? EXACT_WITH_PARENT : EXACT)
        .because(STATUS_DIFFERS, differs)
        .because(WITHOUT_TONES, !unit.key().equals(part.key()))
        .because(SHARED_NAME, !others.isEmpty())
        .beside(others);
    Resolution taken = draft.takeOn(unit, day);
    return taken.isResolved() || part.status().isPresent() || districtsNamed().isEmpty()
        ? taken
        : ResolutionBuilder.none(index, WRONG_LEVEL, districtsNamed());
  }

  /**
   * The old commune of the same name that was divided between this new one and others; text that also names its old
   * district may mean it.
   */
  private Optional<NamedUnit> dividedNamesake(NamedUnit unit, List<NamedUnit> like) {
    return like.stream()
        .filter(old -> day.isPresent() && !index.places().isOld(unit.validFrom()))
        .filter(old -> index.places().isOld(old.validFrom()) && index.areConnected(unit, old))
        .filter(old -> above.admit(index.districtsOf(old)))
        .filter(old -> index.places().commune(old.code(), old.validFrom()).isEmpty())
        .findFirst();
  }

  /**
   * Other units that the name may mean: old communes that this one took no land from, since old names stay in use; and,
   * where no status word is written, a district.
   */
  private List<NamedUnit> namesakes(NamedUnit unit, List<NamedUnit> like) {
    var others = new ArrayList<NamedUnit>();
    like.stream()
        .filter(other -> day.isPresent() && index.places().isOld(other.validFrom()))
        .filter(other -> !index.areConnected(unit, other))
        .forEach(others::add);
    if (part.status().isEmpty()) {
      districtsNamed().stream()
          .filter(other -> !other.code().equals(unit.code()))
          .forEach(others::add);
    }
    return others;
  }

  private List<NamedUnit> districtsNamed() {
    return index.districtsNamed(part).stream()
        .filter(unit -> marked
            ? unit.key().equals(part.key())
            : PlaceKey.plain(unit.key()).equals(part.plain()))
        .toList();
  }

  private static List<NamedUnit> with(NamedUnit unit, List<NamedUnit> others) {
    var all = new ArrayList<>(others);
    all.add(unit);
    return all;
  }

  /** Communes' codes were reused for other extents, so only the district is certain. */
  private Resolution beforeCommunes(List<NamedUnit> named) {
    List<NamedUnit> districts = above.areNamed()
        ? index.districts().filter(unit -> above.admit(Set.of(unit.code()))).toList()
        : List.of();
    if (!above.isUnderstood()) {
      return ResolutionBuilder.none(index, WRONG_PARENT, named);
    }
    return districts.size() == 1
        ? new ResolutionBuilder(index, EXACT).because(DISTRICT_ONLY).take(districts.get(0))
        : ResolutionBuilder.none(index, BEFORE_LIST, districts.isEmpty() ? named : districts);
  }

  private Resolution nothing(List<NamedUnit> named) {
    if (!named.isEmpty()) {
      return ResolutionBuilder.none(index, WRONG_PARENT, named);
    }
    if (!districtsNamed().isEmpty()) {
      return ResolutionBuilder.none(index, WRONG_LEVEL, districtsNamed());
    }
    List<NamedUnit> near = index
        .communes()
        .filter(unit -> {
          String plain = PlaceKey.plain(unit.key());
          return plain.equals(part.plain()) || PlaceKey.isOneLetterOff(plain, part.plain());
        })
        .filter(unit -> !above.isUnderstood() || above.admit(index.districtsOf(unit)))
        .toList();
    return near.isEmpty()
        ? ResolutionBuilder.none(index, UNKNOWN, List.of())
        : ResolutionBuilder.none(index, ONE_LETTER_OFF, near);
  }
}
