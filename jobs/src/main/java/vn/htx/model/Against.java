package vn.htx.model;

/** What a figure is compared with. */
public enum Against implements Coded {
  /** The plan for its period, else for the half-year or year around it. */
  PLAN("plan", "Kế hoạch", "Plan"),
  /** The unit that its unit belongs to, in the same period. */
  PARENT("parent", "Cấp trên", "Parent"),
  /** The same period of the year before. */
  YEAR_BEFORE("year_before", "Cùng kỳ năm trước", "Same period of the year before"),
  /** The period before, of those that have a figure; of a day without an earlier one the end of the month before. */
  PERIOD_BEFORE("period_before", "Kỳ liền trước", "Period before");

  private final String code;
  private final Bilingual label;

  Against(String code, String vi, String en) {
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
