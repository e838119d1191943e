package vn.htx.validate.check;

import vn.htx.text.personal.CitizenIds;
import vn.htx.text.personal.PhoneNumbers;

/**
 * The kind of personal number in a hashed column, which is normalised so that one number written two ways has one hash.
 */
enum PersonalNumber {
  PHONE,
  CITIZEN_ID,
  OTHER;

  private static final String SAMPLE = "MP-";

  /** @param check as in the contract: {@code phone}, {@code citizen_id} or empty */
  static PersonalNumber of(String check) {
    return switch (check) {
      case "phone" -> PHONE;
      case "citizen_id" -> CITIZEN_ID;
      default -> OTHER;
    };
  }

  /** The number in normal form; other text unchanged. */
  String apply(String cell) {
    return switch (this) {
      case PHONE -> PhoneNumbers.normal(cell).orElse(cell);
      case CITIZEN_ID -> CitizenIds.normal(cell).orElse(cell);
      case OTHER -> cell;
    };
  }

  /** Whether the cell holds such a number; sample ids count as one. */
  boolean isOne(String cell) {
    return cell.startsWith(SAMPLE)
        || switch (this) {
          case PHONE -> PhoneNumbers.normal(cell).isPresent();
          case CITIZEN_ID -> CitizenIds.normal(cell).isPresent();
          case OTHER -> true;
        };
  }
}
