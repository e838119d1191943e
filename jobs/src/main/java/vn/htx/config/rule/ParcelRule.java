package vn.htx.config.rule;

import java.util.Set;
import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** Rules about parcels and the shares of their holders. */
public enum ParcelRule implements StandingRule {
  /** None of the holders was accepted. */
  NO_HOLDER(
      Set.of("parcels"),
      "no_holder",
      Severity.WARNING,
      "Thửa không có người sử dụng nào được nhận vào ngày của sổ (thiếu dòng hoặc dòng bị loại): diện tích không thuộc hộ nào, tính vào phần chưa có người sử dụng. Bổ sung dòng vào parcel_holders hoặc sửa dòng bị loại.",
      "No accepted holder of the parcel is in force on the register's date (the row is missing or was rejected): its area belongs to no holding and counts as without a holder. Add the row to parcel_holders or mend the rejected one."),
  JOINT_HOLDERS(
      Set.of("parcel_holders"),
      "joint_holders",
      Severity.INFO,
      "Thửa có nhiều người, mỗi người ghi tỷ lệ 1 hoặc để trống: hiểu là sử dụng chung (như vợ chồng), diện tích chia đều, thửa chỉ tính một lần. Nếu phần của mỗi người khác nhau thì ghi tỷ lệ từng người.",
      "Several holders of a parcel, each with share 1 or none stated, hold it jointly (as spouses do): the area is divided equally and counts once. Enter each one's share if they differ."),
  SHARES_SCALED(
      Set.of("parcel_holders"),
      "shares_scaled",
      Severity.WARNING,
      "Tổng tỷ lệ của những người cùng một thửa khác 1: đã quy tổng về 1, ô trống nhận đều phần còn lại. Kiểm tra tỷ lệ từng người, xem có thiếu người hay có dòng bị loại không.",
      "The shares of a parcel's holders do not add up to 1: they were scaled to 1, and holders without one share what the others leave. Check each share, and whether a holder is missing or a row was rejected.");

  private final Set<String> datasets;
  private final Wording wording;

  ParcelRule(Set<String> datasets, String name, Severity severity, String vi, String en) {
    this.datasets = datasets;
    this.wording = new Wording(name, severity, Bilingual.of(vi, en));
  }

  @Override
  public Set<String> datasets() {
    return datasets;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
