package vn.htx.model;

/** How a holder's share of a parcel was determined. */
public enum ShareBasis implements Coded {
  /** The shares as written, which add up to 1; or the parcel's only holder. */
  STATED("stated", "Theo tỷ lệ đã ghi", "As stated"),
  /** Several holders, each with share 1 or none stated: equal parts. */
  JOINT("joint", "Sử dụng chung, chia đều", "Joint, in equal parts"),
  /** Shares that do not add up to 1 and were scaled to it. */
  SCALED("scaled", "Quy tổng tỷ lệ về 1", "Scaled to 1"),
  /** No holder is in force. */
  UNHELD("unheld", "Chưa có người sử dụng", "No holder");

  private final String code;
  private final Bilingual label;

  ShareBasis(String code, String vi, String en) {
    this.code = code;
    this.label = Bilingual.of(vi, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }
}
