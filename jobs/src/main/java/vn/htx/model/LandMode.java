package vn.htx.model;

/** How land was brought together (Luật Đất đai 2024 Điều 192 tập trung, Điều 193 tích tụ). */
public enum LandMode implements Coded {
  EXCHANGE("DDDT", "Dồn điền, đổi thửa", "Plot exchange"),
  LEASE("THUE", "Thuê quyền sử dụng đất", "Lease"),
  COOPERATION("HOP_TAC", "Hợp tác sản xuất, kinh doanh", "Joint production"),
  TRANSFER("CHUYEN_NHUONG", "Nhận chuyển nhượng", "Transfer"),
  CONTRIBUTION("GOP_VON", "Nhận góp vốn bằng quyền sử dụng đất", "Capital contribution"),
  OTHER("KHAC", "Hình thức khác", "Other");

  private final String code;
  private final Bilingual label;

  LandMode(String code, String vi, String en) {
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

  /**
   * The legal family: {@code tap_trung} (Điều 192), {@code tich_tu} (Điều 193) or {@code khac}; the two are never
   * added.
   */
  public String family() {
    return switch (this) {
      case EXCHANGE, LEASE, COOPERATION -> "tap_trung";
      case TRANSFER, CONTRIBUTION -> "tich_tu";
      case OTHER -> "khac";
    };
  }
}
