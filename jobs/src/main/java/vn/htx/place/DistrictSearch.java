package vn.htx.place;

import static vn.htx.place.Resolution.Reason.EXACT;
import static vn.htx.place.Resolution.Reason.INITIALS;
import static vn.htx.place.Resolution.Reason.NOT_IN_FORCE;
import static vn.htx.place.Resolution.Reason.NOT_UNIQUE;
import static vn.htx.place.Resolution.Reason.ONE_LETTER_OFF;
import static vn.htx.place.Resolution.Reason.OTHER_PROVINCE;
import static vn.htx.place.Resolution.Reason.STATUS_DIFFERS;
import static vn.htx.place.Resolution.Reason.UNKNOWN;
import static vn.htx.place.Resolution.Reason.WITHOUT_TONES;
import static vn.htx.place.Resolution.Reason.WRONG_LEVEL;
import static vn.htx.place.Resolution.Reason.WRONG_PARENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The search for the old district that a text names. */
final class DistrictSearch {
  /** A part and a district it may name. */
  private record Match(PlaceText.Part part, NamedUnit unit) {}

  private DistrictSearch() {}

  static Resolution find(
      NameIndex index, PlaceText text, Parents.Written beside, Optional<LocalDate> day) {
    var names = new ArrayList<PlaceText.Part>();
    var wider = new ArrayList<PlaceText.Part>();
    for (PlaceText.Part part : text.parts()) {
      boolean province = Parents.isProvince(part)
          && (part.status().isPresent() || !names.isEmpty() || text.parts().size() > 1);
      if (Parents.isCity(part) || province || Parents.isElsewhere(part, index)) {
        wider.add(part);
      } else if (!part.isCommune()) {
        names.add(part);
      }
    }
    if (names.isEmpty() && wider.size() == text.parts().size()) {
      List<PlaceText.Part> bare = text.parts().stream()
          .filter(part -> isCityOfProvince(part, text))
          .limit(1)
          .toList();
      names.addAll(bare);
      wider.removeAll(bare);
    }
    Parents above = Parents.of(wider, beside, index);
    return above.isElsewhere()
        ? ResolutionBuilder.none(index, OTHER_PROVINCE, List.of())
        : decide(index, names, above, text, day);
  }

  /** 'Hải Dương, HP' is the city of Hải Dương, since nothing smaller is named. */
  private static boolean isCityOfProvince(PlaceText.Part part, PlaceText text) {
    return Parents.isProvince(part)
        && part.status().isEmpty()
        && text.parts().stream().filter(Parents::isProvince).count() == 1;
  }

  private static Resolution decide(
      NameIndex index,
      List<PlaceText.Part> names,
      Parents above,
      PlaceText text,
      Optional<LocalDate> day) {
    var byCode = new LinkedHashMap<String, Match>();
    for (PlaceText.Part part : names) {
      index
          .districtsNamed(part)
          .forEach(unit -> byCode.putIfAbsent(unit.code(), new Match(part, unit)));
    }
    List<NamedUnit> all = byCode.values().stream().map(Match::unit).toList();
    List<NamedUnit> hits =
        all.stream().filter(unit -> above.admit(Set.of(unit.code()))).toList();
    if (all.isEmpty()) {
      return nothing(index, names, text);
    }
    if (hits.isEmpty()) {
      return ResolutionBuilder.none(index, WRONG_PARENT, all);
    }
    if (hits.size() > 1) {
      return ResolutionBuilder.none(index, NOT_UNIQUE, hits);
    }
    NamedUnit unit = hits.get(0);
    PlaceText.Part part =
        Optional.ofNullable(byCode.get(unit.code())).orElseThrow().part();
    boolean initials = !PlaceKey.plain(unit.key()).equals(part.plain());
    return new ResolutionBuilder(index, EXACT)
        .because(STATUS_DIFFERS, !unit.hasStatus(part.status()))
        .because(INITIALS, initials)
        .because(WITHOUT_TONES, !initials && !unit.key().equals(part.key()))
        .because(NOT_IN_FORCE, !day.map(unit::isValidOn).orElse(true))
        .take(unit);
  }

  private static Resolution nothing(NameIndex index, List<PlaceText.Part> names, PlaceText text) {
    if (names.isEmpty()) {
      return text.parts().isEmpty()
          ? ResolutionBuilder.none(index, UNKNOWN, List.of())
          : ResolutionBuilder.none(
              index,
              WRONG_LEVEL,
              text.parts().stream()
                  .flatMap(part -> part.isCommune()
                      ? index.communesNamed(part).stream()
                      : Parents.isCity(part) ? index.cities() : Stream.empty())
                  .toList());
    }
    List<NamedUnit> near = index
        .districts()
        .filter(unit -> names.stream().anyMatch(part -> isNear(part, unit)))
        .toList();
    if (!near.isEmpty()) {
      return ResolutionBuilder.none(index, ONE_LETTER_OFF, near);
    }
    List<NamedUnit> communes =
        names.stream().flatMap(part -> index.communesNamed(part).stream()).toList();
    return ResolutionBuilder.none(index, communes.isEmpty() ? UNKNOWN : WRONG_LEVEL, communes);
  }

  private static boolean isNear(PlaceText.Part part, NamedUnit unit) {
    String plain = PlaceKey.plain(unit.key());
    return plain.equals(part.plain()) || PlaceKey.isOneLetterOff(plain, part.plain());
  }
}
