package vn.htx.place;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.htx.model.UnitLevel;

/**
 * A unit with its names in searchable form.
 *
 * @param validTo last day, or null while in force
 * @param key the name without its status word, as {@link PlaceKey}
 * @param status null where the name has none
 * @param district the old district of an old commune, else null
 */
record NamedUnit(
    String code,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String name,
    String key,
    @Nullable StatusWord status,
    UnitLevel level,
    @Nullable String district)
    implements Serializable {

  static NamedUnit of(Unit unit) {
    PlaceText text = PlaceText.of(unit.name());
    if (text.parts().isEmpty()) {
      return new NamedUnit(
          unit.code(),
          unit.validFrom(),
          unit.validTo().orElse(null),
          unit.name(),
          PlaceKey.ofWord(unit.name()),
          null,
          unit.level(),
          null);
    }
    PlaceText.Part part = text.parts().get(0);
    return new NamedUnit(
        unit.code(),
        unit.validFrom(),
        unit.validTo().orElse(null),
        unit.name(),
        part.key(),
        part.status().orElse(null),
        unit.level(),
        unit.level() == UnitLevel.COMMUNE ? unit.parentCode().orElse(null) : null);
  }

  /** A district without communes, as the single commune that the crosswalk treats it as. */
  NamedUnit asCommune() {
    return new NamedUnit(code, validFrom, validTo, name, key, status, UnitLevel.COMMUNE, code);
  }

  boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  boolean hasStatus(Optional<StatusWord> written) {
    return written.map(word -> word == status).orElse(true);
  }
}
