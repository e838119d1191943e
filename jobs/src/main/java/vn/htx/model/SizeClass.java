package vn.htx.model;

/** Size class of a cooperative (NĐ 113/2024/NĐ-CP Điều 5: members and revenue or capital). */
public enum SizeClass implements Coded {
  LARGE("L", "Lớn", "Large"),
  MEDIUM("M", "Vừa", "Medium"),
  SMALL("S", "Nhỏ", "Small"),
  MICRO("XS", "Siêu nhỏ", "Micro"),
  /** Members, revenue and capital are missing, or the sector's thresholds are not configured. */
  UNKNOWN("U", "Chưa xác định", "Not known");

  private final String code;
  private final Bilingual label;

  SizeClass(String code, String vi, String en) {
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
