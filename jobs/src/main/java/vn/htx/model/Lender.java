package vn.htx.model;

/** Where a loan comes from. */
public enum Lender implements Coded {
  FUND("QUY", "Quỹ hỗ trợ phát triển HTX", "Cooperative development support fund"),
  BANK("NH", "Ngân hàng", "Bank"),
  CREDIT_FUND("QTDND", "Quỹ tín dụng nhân dân", "People's credit fund");

  private final String code;
  private final Bilingual label;

  Lender(String code, String vi, String en) {
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
