package vn.htx.linkage;

import java.util.Optional;
import vn.htx.model.CooperativeType;

/**
 * One state of a cooperative in the register: all that were ever stated of a coop_id may be given, so that an old name
 * still finds it. Never null.
 *
 * @param coopId not blank
 * @param taxCode as registered; one that is no valid tax code is passed over
 * @param name as registered
 * @param type the legal form; without it that of the name
 * @param communeCode of the units of that day; a code of three digits is taken for an old district, {@code cu-} before
 *     a divided commune is passed over
 */
public record RegisterEntry(
    String coopId,
    Optional<String> taxCode,
    String name,
    Optional<CooperativeType> type,
    Optional<String> communeCode,
    Optional<String> oldDistrictCode) {
  public RegisterEntry {
    coopId = coopId.strip();
    if (coopId.isEmpty()) {
      throw new IllegalArgumentException("an entry of the register without a coop_id: " + name);
    }
  }
}
