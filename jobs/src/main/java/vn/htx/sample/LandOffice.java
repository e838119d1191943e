package vn.htx.sample;

import java.util.Arrays;
import java.util.Optional;

/** The offices whose land registers are in the sample. The district of the last one was divided between new units. */
enum LandOffice {
  VINH_BAO("316", "vinh-bao", 1),
  TIEN_LANG("315", "tien-lang", 2),
  KIEN_THUY("314", "kien-thuy", 3),
  AN_LAO("313", "an-lao", 4);

  private final String district;
  private final String folder;
  private final int digit;

  LandOffice(String district, String folder, int digit) {
    this.district = district;
    this.folder = folder;
    this.digit = digit;
  }

  static Optional<LandOffice> find(String district) {
    return Arrays.stream(values())
        .filter(office -> office.district.equals(district))
        .findFirst();
  }

  String district() {
    return district;
  }

  /** The name of the office's folder in the inbox. */
  String folder() {
    return folder;
  }

  /** The digit of the office in its holders' ids. */
  int digit() {
    return digit;
  }
}
