package vn.htx.model;

/** Sector as Cooperative Alliances report it; the size rules of NĐ 113/2024 Điều 5 know three groups of them. */
public enum Sector implements Coded {
  AGRICULTURE("NN", "Nông nghiệp", "Agriculture"),
  INDUSTRY("CN", "Công nghiệp, tiểu thủ công nghiệp", "Industry and handicraft"),
  CONSTRUCTION("XD", "Xây dựng", "Construction"),
  TRADE("TM", "Thương mại, dịch vụ", "Trade and services"),
  TRANSPORT("VT", "Vận tải", "Transport"),
  ENVIRONMENT("MT", "Môi trường, nước sạch", "Environment and water"),
  CREDIT("TD", "Tín dụng", "Credit");

  private final String code;
  private final Bilingual label;

  Sector(String code, String vi, String en) {
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
