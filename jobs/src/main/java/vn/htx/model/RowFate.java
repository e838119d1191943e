package vn.htx.model;

/** How a physical row of a file is counted: clean, rejected or skipped. */
public enum RowFate implements Coded {
  CLEAN("clean", "Hợp lệ", "Clean"),
  REJECTED("rejected", "Bị loại", "Rejected"),
  SKIPPED("skipped", "Bỏ qua", "Skipped");

  private final String code;
  private final Bilingual label;

  RowFate(String code, String vi, String en) {
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
