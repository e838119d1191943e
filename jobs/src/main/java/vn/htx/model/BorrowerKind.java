package vn.htx.model;

/** Who borrowed; only cooperatives count in access to credit. */
public enum BorrowerKind implements Coded {
  COOPERATIVE("HTX", "Hợp tác xã", "Cooperative"),
  MEMBER("TV", "Thành viên", "Member");

  private final String code;
  private final Bilingual label;

  BorrowerKind(String code, String vi, String en) {
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
