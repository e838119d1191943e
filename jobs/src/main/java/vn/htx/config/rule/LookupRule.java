package vn.htx.config.rule;

import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** Rules about names that are looked up: places in the list of units, cooperatives in the register. */
public enum LookupRule implements StandingRule {
  PLACE_NAMED(
      "place_named",
      Severity.INFO,
      "Tên địa phương đã được đổi ra mã đơn vị hành chính.",
      "The name of a place was turned into its unit code."),
  PLACE_DOUBTFUL(
      "place_doubtful",
      Severity.WARNING,
      "Tên địa phương được hiểu nhưng chưa chắc; kiểm tra mã bên cạnh, tốt nhất ghi mã 5 chữ số.",
      "The name of a place was read with some doubt; check the code beside it, or better write the 5-digit code."),
  PLACE_UNRESOLVED(
      "place_unresolved",
      Severity.WARNING,
      "Không xác định được địa phương; giữ nguyên chữ đã ghi, đơn vị là 'chưa xác định'.",
      "The place could not be told; the text stays as written and the unit is 'not known'."),
  PLACE_DISTRICT(
      "place_district",
      Severity.WARNING,
      "Dòng chỉ ghi quận, huyện, không ghi xã, phường: tính cho quận, huyện cũ, xã là 'chưa xác định'. Thêm cột xã, phường nếu biết.",
      "The row names a district and no commune: it counts for the old district, its commune is 'not known'. Add a column of communes where they are known."),
  PLACE_ELSEWHERE(
      "place_elsewhere",
      Severity.WARNING,
      "Địa phương ở tỉnh, thành phố khác: không tính vào xã, phường cùng tên ở đây; giữ nguyên chữ đã ghi, đơn vị là 'chưa xác định'.",
      "The place lies in another province and does not count for the unit of the same name here; the text stays as written and the unit is 'not known'."),
  COOPERATIVE_LINKED(
      "cooperative_linked",
      Severity.INFO,
      "Đã tìm được mã HTX trong sổ theo mã số thuế, tên và nơi, hoặc theo trả lời của cán bộ.",
      "The cooperative's id was found in the register by tax code, by name and place, or by the clerk's answer."),
  COOPERATIVE_DOUBTFUL(
      "cooperative_doubtful",
      Severity.WARNING,
      "Chưa chắc dòng này là HTX nào trong sổ nên chưa lấy mã nào; trả lời trong danh sách câu hỏi ở private/ rồi đặt vào review/, hoặc sửa dòng.",
      "It is not certain which cooperative of the register the row means, so no id was taken; answer in the list of questions in private/ and put it into review/, or mend the row."),
  COOPERATIVE_UNKNOWN(
      "cooperative_unknown",
      Severity.WARNING,
      "Không tìm thấy HTX này trong sổ; kiểm tra tên, mã số thuế, hoặc bổ sung vào sổ.",
      "The cooperative was not found in the register; check its name and tax code, or add it to the register."),
  COOPERATIVE_NONE(
      "cooperative_none",
      Severity.INFO,
      "Cán bộ đã trả lời: không phải HTX trong sổ.",
      "The clerk answered that it is no cooperative of the register."),
  /** Only in {@code htx check}, where no version is published yet. */
  COOPERATIVE_LATER(
      "cooperative_later",
      Severity.INFO,
      "Chưa có sổ HTX để tra mã; đêm chạy sẽ tra.",
      "There is no register to look the id up in yet; the nightly run will.");

  private final Wording wording;

  LookupRule(String name, Severity severity, String vi, String en) {
    this.wording = new Wording(name, severity, Bilingual.of(vi, en));
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
