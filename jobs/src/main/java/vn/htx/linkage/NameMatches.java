package vn.htx.linkage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.htx.linkage.Link.Doubt;
import vn.htx.linkage.name.CooperativeName;
import vn.htx.linkage.name.NameParts;
import vn.htx.linkage.name.WrittenPlace;
import vn.htx.model.CooperativeType;

/**
 * The cooperatives with a row's name and legal form, by the agreement of places.
 *
 * @param here name, form and place agree
 * @param perhaps the place is neither confirmed nor contradicted
 * @param elsewhere the place differs
 * @param plainly the row has no marks; these have its name without marks and a possible place
 * @param placeless whether the row states no place
 */
record NameMatches(
    Set<Subject> here,
    Set<Subject> perhaps,
    Set<Subject> elsewhere,
    Set<Subject> plainly,
    boolean placeless) {

  static NameMatches of(Subjects subjects, NormalisedRequest row) {
    var named = new NameMatches(
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        new LinkedHashSet<>(),
        row.places().isEmpty() && row.writtenPlace().isEmpty());
    List<NameParts> readings = row.name().map(CooperativeName::readings).orElse(List.of());
    Optional<CooperativeType> type = row.type();
    if (type.isPresent()) {
      for (int i = 0; i < readings.size(); i++) {
        named.add(subjects, row, readings.get(i), type.get(), i == 0);
      }
    }
    return named;
  }

  private void add(
      Subjects subjects,
      NormalisedRequest row,
      NameParts reading,
      CooperativeType type,
      boolean withoutPlace) {
    Optional<WrittenPlace> place =
        withoutPlace ? row.writtenPlace() : Optional.<WrittenPlace>empty();
    for (Subject subject : subjects.named(reading, type)) {
      PlaceAgreement near = nearness(subjects, row, place, subject);
      (near.agrees() ? here : near.isPossible() ? perhaps : elsewhere).add(subject);
    }
    if (row.isPlain()) {
      subjects.plainlyNamed(reading, type).stream()
          .filter(subject -> nearness(subjects, row, place, subject).isPossible())
          .forEach(plainly::add);
    }
  }

  /** Agreement by codes, else by the written place, which must be the cooperative's own to agree. */
  static PlaceAgreement nearness(
      Subjects subjects, NormalisedRequest row, Optional<WrittenPlace> place, Subject subject) {
    PlaceAgreement coded = row.places().to(subject.places());
    Optional<PlaceAgreement> written = place.flatMap(text -> subjects.written(text, subject));
    if (place.isEmpty()) {
      return coded;
    }
    if (coded == PlaceAgreement.NOT_KNOWN) {
      return written.orElse(PlaceAgreement.NOT_KNOWN);
    }
    boolean confirmed = written.map(PlaceAgreement::agrees).orElse(false);
    return coded.agrees() && !confirmed ? written.orElse(PlaceAgreement.NOT_KNOWN) : coded;
  }

  /** The only cooperative that agrees in name, form and place, in any reading of the name. */
  Optional<Subject> one() {
    return here.size() == 1 && here.containsAll(perhaps) && here.containsAll(plainly)
        ? here.stream().findFirst()
        : Optional.empty();
  }

  /** The only one of this name in the whole register, where neither side states a place. */
  Optional<Subject> unique() {
    return placeless
            && here.isEmpty()
            && elsewhere.isEmpty()
            && perhaps.size() == 1
            && perhaps.containsAll(plainly)
        ? perhaps.stream().filter(subject -> subject.places().isEmpty()).findFirst()
        : Optional.empty();
  }

  /** The cooperatives that the name may mean. */
  Set<Subject> claims() {
    var claims = new LinkedHashSet<>(here);
    claims.addAll(perhaps);
    return claims;
  }

  /** Why no cooperative is certain. */
  Doubt doubt() {
    int claims = claims().size();
    boolean several = claims > 1 || (claims == 1 && !claims().containsAll(plainly));
    if (several) {
      return Doubt.SEVERAL;
    }
    return claims == 1 ? Doubt.NO_PLACE : elsewhere.isEmpty() ? Doubt.SIMILAR : Doubt.PLACE_DIFFERS;
  }
}
