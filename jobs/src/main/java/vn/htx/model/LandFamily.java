package vn.htx.model;

/** The legal family of a way in which land was brought together; areas of two families are never added. */
public enum LandFamily implements Coded {
  /** Luật Đất đai 2024 Điều 192. */
  CONCENTRATION("tap_trung", "Tập trung đất nông nghiệp", "Concentration of farming land"),
  /** Luật Đất đai 2024 Điều 193. */
  ACCUMULATION("tich_tu", "Tích tụ đất nông nghiệp", "Accumulation of farming land"),
  OTHER("khac", "Hình thức khác", "Other");

  private final String code;
  private final Bilingual label;

  LandFamily(String code, String vi, String en) {
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
