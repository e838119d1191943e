package vn.htx.model;

/** State of a cooperative in the register. */
public enum CooperativeStatus implements Coded {
  ACTIVE("HD", "Đang hoạt động", "Active"),
  SUSPENDED("TN", "Tạm ngừng", "Suspended"),
  STOPPED("NHD", "Ngừng hoạt động chưa giải thể", "Stopped, not dissolved"),
  DISSOLVING("DGT", "Đang làm thủ tục giải thể", "Being dissolved"),
  DISSOLVED("GT", "Đã giải thể", "Dissolved");

  private final String code;
  private final Bilingual label;

  CooperativeStatus(String code, String vi, String en) {
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
