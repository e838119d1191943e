package vn.htx.model;

/** What an interval around a figure tells. */
public enum IntervalKind implements Coded {
  SAMPLING("sampling", "Sai số chọn mẫu", "Sampling error"),
  METHOD("method", "Thay đổi theo phương pháp", "Variation by method");

  private final String code;
  private final Bilingual label;

  IntervalKind(String code, String vi, String en) {
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
