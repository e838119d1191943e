package vn.htx.model;

/** What happened to a loan besides payments. */
public enum LoanEventKind implements Coded {
  RESTRUCTURED("restructured", "Cơ cấu lại thời hạn trả nợ", "Restructured"),
  EXTENDED("extended", "Gia hạn nợ", "Extended"),
  WRITTEN_OFF("written_off", "Xóa nợ", "Written off"),
  RECOVERED("recovered", "Thu hồi nợ đã xóa", "Recovered"),
  RATE_CHANGE("rate_change", "Đổi lãi suất", "Rate change"),
  TRANCHE("tranche", "Giải ngân đợt", "Tranche"),
  REVERSAL("reversal", "Hủy bút toán", "Reversal");

  private final String code;
  private final Bilingual label;

  LoanEventKind(String code, String vi, String en) {
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
