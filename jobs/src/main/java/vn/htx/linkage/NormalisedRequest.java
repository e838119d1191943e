package vn.htx.linkage;

import java.util.Optional;
import vn.htx.linkage.name.CooperativeName;
import vn.htx.linkage.name.WrittenPlace;
import vn.htx.model.CooperativeType;

/**
 * A link request in comparable form.
 *
 * @param type empty when nothing states it, or the row's column and name contradict
 */
record NormalisedRequest(
    Optional<String> coopId,
    Optional<String> taxCode,
    Optional<CooperativeName> name,
    Optional<CooperativeType> type,
    PlaceCodes places) {

  static NormalisedRequest of(LinkRequest wanted) {
    Optional<CooperativeName> name =
        wanted.name().map(CooperativeName::of).filter(read -> !read.core().isEmpty());
    Optional<CooperativeType> named = name.flatMap(CooperativeName::type);
    Optional<CooperativeType> stated = wanted.type();
    boolean conflict = named.isPresent() && stated.isPresent() && !named.equals(stated);
    return new NormalisedRequest(
        wanted.coopId(),
        wanted.validTaxCode(),
        name,
        conflict ? Optional.empty() : stated.or(() -> named),
        PlaceCodes.of(wanted.communeCode(), wanted.oldDistrictCode()));
  }

  boolean isPlain() {
    return name.map(CooperativeName::isPlain).orElse(false);
  }

  Optional<WrittenPlace> writtenPlace() {
    return name.flatMap(CooperativeName::writtenPlace);
  }
}
