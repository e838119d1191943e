package vn.htx.model;

/** Whether a figure has a value, and if not, why. */
public enum ValueStatus implements Coded {
  OK("ok", "Có số liệu", "Stands"),
  SUPPRESSED("suppressed", "Che để bảo mật", "Suppressed"),
  NOT_COMPARABLE("not_comparable", "Không so sánh được", "Not comparable"),
  UNDEFINED("undefined", "Không xác định", "Undefined"),
  FEW("few", "Ít quan sát", "Few observations");

  private final String code;
  private final Bilingual label;

  ValueStatus(String code, String vi, String en) {
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
