package vn.htx.text;

import java.util.Map;
import java.util.Optional;

/**
 * Phones and citizen ids in one form, so that one number written two ways has one hash: +84 and a lost leading zero, and
 * for phones the mobile numbers of eleven digits before 15/9/2018 (Quyết định 798/QĐ-BTTTT, 2018) and the area codes before
 * 2017 (Quyết định 2036/QĐ-BTTTT, 2016: Hải Phòng 031 → 0225, Hải Dương 0320 → 0220). Nothing here is ever told or logged.
 */
public final class PersonalNumbers {
  private static final Map<String, String> MOBILE = Map.ofEntries(
      Map.entry("0120", "070"),
      Map.entry("0121", "079"),
      Map.entry("0122", "077"),
      Map.entry("0126", "076"),
      Map.entry("0128", "078"),
      Map.entry("0123", "083"),
      Map.entry("0124", "084"),
      Map.entry("0125", "085"),
      Map.entry("0127", "081"),
      Map.entry("0129", "082"),
      Map.entry("0162", "032"),
      Map.entry("0163", "033"),
      Map.entry("0164", "034"),
      Map.entry("0165", "035"),
      Map.entry("0166", "036"),
      Map.entry("0167", "037"),
      Map.entry("0168", "038"),
      Map.entry("0169", "039"),
      Map.entry("0186", "056"),
      Map.entry("0188", "058"),
      Map.entry("0199", "059"));
  private static final int CITIZEN_CARD = 12;
  private static final int IDENTITY_CARD = 9;

  private PersonalNumbers() {}

  /** A phone of Vietnam in ten digits (eleven for a landline); empty when the text is none, or more than one. */
  public static Optional<String> phone(String text) {
    String digits = text.replaceAll("[\\s.()'’-]", "");
    if (digits.startsWith("+84")) {
      digits = "0" + digits.substring(3);
    } else if (digits.startsWith("0084")) {
      digits = "0" + digits.substring(4);
    } else if (digits.startsWith("84") && digits.length() >= 11) {
      digits = "0" + digits.substring(2);
    }
    digits = digits.startsWith("00") && digits.length() == 11 ? digits.substring(1) : digits;
    if (!digits.matches("\\d{9,11}")) {
      return Optional.empty();
    }
    String number = digits.charAt(0) == '0' ? digits : "0" + digits;
    if (number.length() == 11 && MOBILE.containsKey(number.substring(0, 4))) {
      number = MOBILE.get(number.substring(0, 4)) + number.substring(4);
    } else if (number.length() == 10 && number.startsWith("031")) {
      number = "0225" + number.substring(3);
    } else if (number.length() == 11 && number.startsWith("0320")) {
      number = "0220" + number.substring(4);
    }
    boolean mobile = number.length() == 10 && "35789".indexOf(number.charAt(1)) >= 0;
    boolean landline = number.length() == 11 && number.charAt(1) == '2';
    return mobile || landline ? Optional.of(number) : Optional.empty();
  }

  /** A citizen card (twelve digits) or the identity card before it (nine), with the zero that a spreadsheet dropped. */
  public static Optional<String> citizen(String text) {
    String digits = text.replaceAll("[\\s.'’-]", "");
    if (!digits.matches("\\d{8,12}") || digits.length() == 10) {
      return Optional.empty();
    }
    boolean lostZero = digits.length() == CITIZEN_CARD - 1 || digits.length() == IDENTITY_CARD - 1;
    return Optional.of(lostZero ? "0" + digits : digits);
  }
}
