package vn.htx.place;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.htx.model.UnitLevel;

/** One administrative unit during one period of validity: a row of the units table. Key: code, validFrom. */
public record Unit(
    String code,
    LocalDate validFrom,
    Optional<LocalDate> validTo,
    String name,
    UnitLevel level,
    Optional<String> parentCode,
    Optional<BigDecimal> areaKm2,
    Optional<Long> population,
    Optional<Boolean> continues) {

  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && !validTo.map(day::isAfter).orElse(false);
  }
}
