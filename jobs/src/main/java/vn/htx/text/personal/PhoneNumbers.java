package vn.htx.text.personal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Vietnamese phone numbers in one normal form, as they are dialled today, so that a number written two ways is one
 * number: mobile phones of ten digits ({@code 0912345678}), landlines of eleven ({@code 02253842123}). Accepted are
 * {@code +84}, {@code 84} and {@code 0084}, spaces, dots and dashes, the leading zero that a spreadsheet dropped,
 * mobile phones before the change of 15/9/2018 (Bộ Thông tin và Truyền thông, 2018) and landlines of Hải Phòng and the
 * provinces around it before that of 2017 (Quyết định 2036/QĐ-BTTTT, 2016). Old codes of ten digits that are mobile
 * phones today (033 Quảng Ninh, 036 Thái Bình) stay mobile.
 */
public final class PhoneNumbers {
  private static final int LONGEST = 60;
  private static final Pattern MARKS = Pattern.compile("[\\s\\h.()'’–-]");
  private static final Pattern COUNTRY = Pattern.compile("(?:\\+|00)840?|84(?=0?\\d{9,10}$)0?");
  private static final int SHORTEST = 9;
  private static final Map<String, String> RENUMBERED = renumberings();

  private PhoneNumbers() {}

  private static Map<String, String> renumberings() {
    String[] mobile = {
      "0120 070", "0121 079", "0122 077", "0126 076", "0128 078", "0123 083", "0124 084",
          "0125 085", "0127 081",
      "0129 082", "0162 032", "0163 033", "0164 034", "0165 035", "0166 036", "0167 037",
          "0168 038", "0169 039",
      "0186 056", "0188 058", "0199 059"
    };
    String[] landline = {
      "031 0225",
      "0320 0220",
      "0321 0221",
      "030 0229",
      "0350 0228",
      "0351 0226",
      "0240 0204",
      "0241 0222",
      "04 024"
    };
    return Stream.of(mobile, landline)
        .flatMap(Arrays::stream)
        .map(pair -> pair.split(" ", -1))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  }

  /** The normal form of a cell; empty when it is not a Vietnamese phone number, or more than one. */
  public static Optional<String> normal(String cell) {
    return cell.length() > LONGEST ? Optional.empty() : one(cell);
  }

  /** Whether a cell holds two phone numbers or more, for which {@link #normal} is empty. */
  public static boolean areSeveral(String cell) {
    return cell.length() <= LONGEST && areSeveralDigits(cell.replaceAll("[^\\d+]", ""));
  }

  private static boolean areSeveralDigits(String digits) {
    for (int cut = SHORTEST; cut <= digits.length() - SHORTEST; cut++) {
      String rest = digits.substring(cut);
      if (one(digits.substring(0, cut)).isPresent()
          && (one(rest).isPresent() || areSeveralDigits(rest))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> one(String text) {
    String written = MARKS.matcher(text).replaceAll("");
    String digits = COUNTRY.matcher(written).lookingAt()
        ? "0" + COUNTRY.matcher(written).replaceFirst("")
        : written;
    boolean lostZero =
        digits.length() >= SHORTEST && digits.length() <= 10 && digits.charAt(0) != '0';
    String number = renumbered(lostZero ? "0" + digits : digits);
    return isCurrent(number) ? Optional.of(number) : Optional.empty();
  }

  /** The number as it is dialled since 2018. */
  private static String renumbered(String number) {
    for (int length = 4; length >= 2; length--) {
      if (number.length() > length) {
        String today = RENUMBERED.get(number.substring(0, length));
        int expected = length == 4 ? 11 : 10;
        if (today != null && number.length() == expected) {
          return today + number.substring(length);
        }
      }
    }
    return number;
  }

  private static boolean isCurrent(String number) {
    return isDialled(number) && number.charAt(1) != '1';
  }

  /** Whether the digits are a phone number as it is dialled today, or a mobile one from before 2018. */
  static boolean isDialled(String number) {
    if (number.length() < 2 || number.charAt(0) != '0' || !areDigits(number)) {
      return false;
    }
    return switch (number.charAt(1)) {
      case '3', '5', '7', '8', '9' -> number.length() == 10;
      case '1', '2' -> number.length() == 11;
      default -> false;
    };
  }

  private static boolean areDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
