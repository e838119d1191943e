package vn.htx.model;

/**
 * The outcome of a cooperative that was drawn into a survey round's sample: whether it answered, in full or in part,
 * and if not, why.
 */
public enum Disposition implements Coded {
  COMPLETE("HT", "Hoàn thành", "Complete"),
  PARTIAL("MP", "Trả lời một phần", "Partial"),
  REFUSED("TC", "Từ chối", "Refused"),
  NO_CONTACT("KLL", "Không liên lạc được", "No contact"),
  INELIGIBLE("KDT", "Không thuộc đối tượng", "Not eligible");

  private final String code;
  private final Bilingual label;

  Disposition(String code, String vi, String en) {
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
