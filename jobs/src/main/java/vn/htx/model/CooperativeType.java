package vn.htx.model;

/** Legal form of a unit in the register (Luật Hợp tác xã 17/2023/QH15). */
public enum CooperativeType implements Coded {
  COOPERATIVE("HTX", "Hợp tác xã", "Cooperative"),
  UNION("LHHTX", "Liên hiệp hợp tác xã", "Union of cooperatives"),
  CREDIT_FUND("QTDND", "Quỹ tín dụng nhân dân", "People's credit fund"),
  GROUP("THT", "Tổ hợp tác", "Cooperative group");

  private final String code;
  private final Bilingual label;

  CooperativeType(String code, String vi, String en) {
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
