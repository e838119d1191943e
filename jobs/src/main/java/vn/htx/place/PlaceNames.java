package vn.htx.place;

import static vn.htx.place.Resolution.Reason.BEFORE_LIST;
import static vn.htx.place.Resolution.Reason.CODE;
import static vn.htx.place.Resolution.Reason.NOT_IN_FORCE;
import static vn.htx.place.Resolution.Reason.NOT_UNIQUE;
import static vn.htx.place.Resolution.Reason.OTHER_PROVINCE;
import static vn.htx.place.Resolution.Reason.UNKNOWN;
import static vn.htx.place.Resolution.Reason.WRONG_LEVEL;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.htx.model.UnitLevel;

/**
 * Resolves names of places as people write them to unit codes: 'H. Vĩnh Bảo', 'huyện vĩnh bảo, HP', 'Vinh Bao', 'X. Hoà
 * Bình (VB)'. A name is looked up among the units that existed on the day of the data; a name from the other side of
 * the boundary change is mapped by the crosswalk, never by similarity. A name shared by several units is not guessed:
 * thirty names of communes occur more than once inside the merged city, and both public crosswalks of 2025 are wrong
 * where they matched by name. A name with missing marks is accepted only where one unit fits.
 *
 * <p>Thread-safe; resolutions are cached by text.
 */
public final class PlaceNames implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A longer text is not the name of a place. */
  private static final int LONGEST = 200;

  /** Resolutions cached; files have few distinct places, and a column with more does not hold places. */
  private static final int KEPT = 50_000;

  private static final int NO_DAY = -1;

  private final NameIndex index;
  private final transient ConcurrentHashMap<Question, Resolution> answers =
      new ConcurrentHashMap<>();

  private record Question(UnitLevel level, String text, Above above, int edition) {}

  private PlaceNames(NameIndex index) {
    this.index = index;
  }

  /**
   * Built from the units of all times and the crosswalk between them.
   *
   * @param units may hold more than one extent of a code
   * @param provinces of the whole country; a name outside is recognised as another province only if it is in this list
   */
  public static PlaceNames of(
      List<Unit> units, List<CrosswalkPair> crosswalk, List<Province> provinces) {
    return new PlaceNames(new NameIndex(units, crosswalk, provinces));
  }

  private Object readResolve() {
    return new PlaceNames(index);
  }

  /**
   * The unit that a cell names. Never throws for a text, whatever it holds.
   *
   * @param level {@code COMMUNE} or {@code OLD_DISTRICT}: what the column holds
   * @param text the cell: a name with or without status word, its parents after commas or dashes or in parentheses, or
   *     a code
   * @param above the units above as written beside the cell: names or codes
   * @param day the day whose units are meant; if empty, a name is accepted only where it is the same single unit at all
   *     times
   * @throws IllegalArgumentException for another level
   */
  public Resolution resolve(UnitLevel level, String text, Above above, Optional<LocalDate> day) {
    if (level != UnitLevel.COMMUNE && level != UnitLevel.OLD_DISTRICT) {
      throw new IllegalArgumentException(
          "names are sought of communes and old districts: " + level);
    }
    if (text.length() > LONGEST || above.isLongerThan(LONGEST)) {
      return ResolutionBuilder.none(index, UNKNOWN, List.of());
    }
    var question = new Question(level, text, above, day.map(index::editionOf).orElse(NO_DAY));
    Resolution known = answers.get(question);
    if (known != null) {
      return known;
    }
    Resolution found = find(level, PlaceText.of(text), new Parents.Written(above), day);
    if (answers.size() < KEPT) {
      answers.put(question, found);
    }
    return found;
  }

  private Resolution find(
      UnitLevel level, PlaceText text, Parents.Written above, Optional<LocalDate> day) {
    if (Parents.of(List.of(), above, index).isElsewhere()) {
      return ResolutionBuilder.none(index, OTHER_PROVINCE, List.of());
    }
    boolean code = text.parts().size() == 1 && text.parts().get(0).isCode();
    if (code) {
      String digits = text.parts().get(0).key();
      return level == UnitLevel.COMMUNE ? communeOf(digits, day) : districtOf(digits, day);
    }
    return level == UnitLevel.COMMUNE
        ? CommuneSearch.find(index, text, above, day)
        : DistrictSearch.find(index, text, above, day);
  }

  private Resolution communeOf(String code, Optional<LocalDate> day) {
    List<NamedUnit> extents = withCode(index.communes(), code);
    boolean before = day.map(index::isBeforeCommunes).orElse(false);
    if (extents.isEmpty() || before) {
      List<NamedUnit> districts = withCode(index.districts(), code);
      if (before && !districts.isEmpty()) {
        return new ResolutionBuilder(index, CODE).take(districts.get(0));
      }
      return extents.isEmpty()
          ? ofAnotherLevel(Stream.concat(index.districts(), index.cities()), code)
          : ResolutionBuilder.none(index, BEFORE_LIST, extents);
    }
    Optional<NamedUnit> ofDay = day.flatMap(on -> index.communeOn(code, on));
    if (ofDay.isEmpty() && extents.size() > 1) {
      return ResolutionBuilder.none(index, day.isPresent() ? NOT_IN_FORCE : NOT_UNIQUE, extents);
    }
    return new ResolutionBuilder(index, CODE).takeOn(ofDay.orElse(extents.get(0)), day);
  }

  private Resolution districtOf(String code, Optional<LocalDate> day) {
    return withCode(index.districts(), code).stream()
        .findFirst()
        .map(unit -> new ResolutionBuilder(index, CODE)
            .because(NOT_IN_FORCE, !day.map(unit::isValidOn).orElse(true))
            .take(unit))
        .orElseGet(() -> ofAnotherLevel(Stream.concat(index.communes(), index.cities()), code));
  }

  private Resolution ofAnotherLevel(Stream<NamedUnit> units, String code) {
    List<NamedUnit> found = withCode(units, code);
    return ResolutionBuilder.none(index, found.isEmpty() ? UNKNOWN : WRONG_LEVEL, found);
  }

  private static List<NamedUnit> withCode(Stream<NamedUnit> units, String code) {
    return units.filter(unit -> unit.code().equals(code)).toList();
  }
}
