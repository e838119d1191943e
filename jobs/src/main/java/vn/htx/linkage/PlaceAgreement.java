package vn.htx.linkage;

import vn.htx.model.Bilingual;

/** How far two places are known to agree. */
enum PlaceAgreement {
  SAME_COMMUNE(1.0, "cùng xã", "same commune"),
  SAME_DISTRICT(0.8, "cùng huyện cũ", "same old district"),
  NOT_KNOWN(0.5, "không đủ thông tin về nơi", "too little said of the place"),
  OTHER_COMMUNE(0.3, "cùng huyện cũ, khác xã", "same old district, another commune"),
  ELSEWHERE(0.0, "khác nơi", "another place");

  private final double share;
  private final Bilingual text;

  PlaceAgreement(double share, String vi, String en) {
    this.share = share;
    this.text = Bilingual.of(vi, en);
  }

  /** Its value in the score, 0 to 1. */
  double share() {
    return share;
  }

  Bilingual text() {
    return text;
  }

  boolean agrees() {
    return this == SAME_COMMUNE || this == SAME_DISTRICT;
  }

  /** Whether both may be the same place. */
  boolean isPossible() {
    return agrees() || this == NOT_KNOWN;
  }
}
