package vn.htx.linkage;

import java.util.Optional;
import vn.htx.model.CooperativeType;

/**
 * One state of a cooperative in the register. All states that a coop_id ever had may be given, so that an old name
 * still finds it. Never null.
 *
 * @param coopId not blank
 * @param taxCode as registered; ignored if not valid
 * @param name as registered
 * @param type the legal form; if empty, the one that the name states
 * @param communeCode of the units of that day; a code of three digits is read as an old district, and the prefix
 *     {@code cu-} of a divided commune is ignored
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
