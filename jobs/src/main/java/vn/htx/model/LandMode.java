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

  /** The legal family. */
  public LandFamily family() {
    return switch (this) {
      case EXCHANGE, LEASE, COOPERATION -> LandFamily.CONCENTRATION;
      case TRANSFER, CONTRIBUTION -> LandFamily.ACCUMULATION;
      case OTHER -> LandFamily.OTHER;
    };
  }
}
