package vn.htx.sample;

import java.time.LocalDate;
import java.util.Optional;
import vn.htx.model.CooperativeStatus;
import vn.htx.model.CooperativeType;
import vn.htx.model.Sector;

/**
 * The true state of one synthetic cooperative, from which register, survey, land and loans are drawn.
 *
 * @param members on 31/12/2022, or on the day of foundation if that is later
 * @param revenue of 2022 in đồng
 * @param ability latent digital ability in the first half of 2023, approximately standard normal over all cooperatives
 * @param growth of ability in a year
 * @param suspended first day of a period of suspension
 * @param resumed first day after that period
 */
record Cooperative(
    int number,
    String id,
    String name,
    Optional<String> taxCode,
    CooperativeType type,
    Sector sector,
    OldCommunes.Commune home,
    String newCommune,
    LocalDate founded,
    Optional<LocalDate> dissolved,
    Optional<LocalDate> suspended,
    Optional<LocalDate> resumed,
    Optional<LocalDate> stopped,
    int members,
    int workers,
    long revenue,
    long capital,
    String training,
    String phone,
    double ability,
    double growth) {

  boolean existsOn(LocalDate day) {
    return !founded.isAfter(day) && dissolved.map(end -> end.isAfter(day)).orElse(true);
  }

  /** The status on a day on which the cooperative exists, or in the register of the year in which it was dissolved. */
  CooperativeStatus statusOn(LocalDate day) {
    if (dissolved.filter(end -> !end.isAfter(day)).isPresent()) {
      return CooperativeStatus.DISSOLVED;
    }
    if (dissolved.filter(end -> !end.isAfter(day.plusMonths(4))).isPresent()) {
      return CooperativeStatus.DISSOLVING;
    }
    if (stopped.filter(start -> !start.isAfter(day)).isPresent()) {
      return CooperativeStatus.STOPPED;
    }
    boolean suspendedNow = suspended.filter(start -> !start.isAfter(day)).isPresent()
        && resumed.filter(end -> end.isAfter(day)).isPresent();
    return suspendedNow ? CooperativeStatus.SUSPENDED : CooperativeStatus.ACTIVE;
  }

  boolean isActiveOn(LocalDate day) {
    return existsOn(day) && statusOn(day) == CooperativeStatus.ACTIVE;
  }
}
