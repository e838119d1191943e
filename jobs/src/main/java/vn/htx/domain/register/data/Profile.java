package vn.htx.domain.register.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.htx.catalog.FieldRow;
import vn.htx.model.CooperativeStatus;
import vn.htx.model.CooperativeType;

/** A row of {@code cooperative_profile}, keyed by coop_id. */
public record Profile(
    String coopId,
    CooperativeType type,
    String sector,
    String sizeClass,
    CooperativeStatus status,
    Optional<String> commune,
    Optional<String> oldDistrict,
    Optional<LocalDate> foundedOn,
    Optional<LocalDate> dissolvedOn,
    Optional<LocalDate> suspendedOn,
    Optional<Integer> members,
    Optional<BigDecimal> revenue) {

  public static Profile of(FieldRow row) {
    return new Profile(
        row.text(CooperativeProfile.COOP_ID),
        row.coded(CooperativeProfile.COOP_TYPE, CooperativeType.class),
        row.text(CooperativeProfile.SECTOR),
        row.text(CooperativeProfile.SIZE_CLASS),
        row.coded(CooperativeProfile.STATUS, CooperativeStatus.class),
        row.findText(CooperativeProfile.COMMUNE_CODE),
        row.findText(CooperativeProfile.OLD_DISTRICT_CODE),
        row.findDate(CooperativeProfile.FOUNDED_ON),
        row.findDate(CooperativeProfile.DISSOLVED_ON),
        row.findDate(CooperativeProfile.SUSPENDED_ON),
        row.findInteger(CooperativeProfile.MEMBERS),
        row.findNumber(CooperativeProfile.REVENUE));
  }

  /**
   * The first day of the unit: the day of its dissolution when a file gives a later foundation; empty when it is not
   * known.
   */
  public Optional<LocalDate> began() {
    return foundedOn.map(
        founded -> dissolvedOn.filter(end -> end.isBefore(founded)).orElse(founded));
  }

  /**
   * Whether the unit exists at the end of a day. One whose foundation is not known counts as having existed from the
   * beginning.
   */
  public boolean existsOn(LocalDate day) {
    return !began().map(day::isBefore).orElse(false)
        && dissolvedOn.map(day::isBefore).orElse(true);
  }
}
