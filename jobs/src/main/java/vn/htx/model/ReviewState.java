package vn.htx.model;

/** The review state of a submission, as KoboToolbox and ODK Central name it. */
public enum ReviewState implements Coded {
  APPROVED("approved", "Đã duyệt", "Approved"),
  /** ODK Central: changed since it was last reviewed. */
  EDITED("edited", "Đã sửa", "Edited"),
  /** No state: nobody looked at it yet. */
  NOT_REVIEWED("not_reviewed", "Chưa xem xét", "Not reviewed"),
  ON_HOLD("on_hold", "Tạm giữ", "On hold"),
  NOT_APPROVED("not_approved", "Không duyệt", "Not approved"),
  HAS_ISSUES("hasIssues", "Có vấn đề", "Has issues"),
  REJECTED("rejected", "Bị từ chối", "Rejected");

  private final String code;
  private final Bilingual label;

  ReviewState(String code, String vi, String en) {
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
