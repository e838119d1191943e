package vn.htx.model;

/** How serious it is that a rule is broken, and what happens to the row then. */
public enum Severity implements Coded {
  /** Worth knowing; nothing is left out. */
  INFO("info", Bilingual.of("Thông tin", "Information")),
  /** The row is kept and marked. */
  WARNING("warning", Bilingual.of("Cảnh báo", "Warning")),
  /** The row (in a survey: the answer) is rejected. */
  ERROR("error", Bilingual.of("Lỗi", "Error")),
  /** The whole file is left out. */
  FATAL("fatal", Bilingual.of("Lỗi nặng", "Fatal"));

  private final String code;
  private final Bilingual label;

  Severity(String code, Bilingual label) {
    this.code = code;
    this.label = label;
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
