package vn.htx.config.rule;

import vn.htx.model.Bilingual;
import vn.htx.model.Severity;

/** Rules about a delivery beside the other deliveries of its dataset, and beside the as-of date. */
public enum DeliveryRule implements StandingRule {
  LATER_THAN_AS_OF(
      "later_than_as_of",
      Severity.INFO,
      "Tệp có ngày hiệu lực sau ngày tính số liệu, chưa dùng.",
      "The file is effective after the as-of date and not used yet."),
  ROWS_LATER_THAN_AS_OF(
      "rows_later_than_as_of",
      Severity.INFO,
      "Dòng có ngày sau ngày tính số liệu, chưa dùng.",
      "Rows dated after the as-of date are not used yet."),
  SAME_DAY_DELIVERY(
      "same_day_delivery",
      Severity.WARNING,
      "Hai tệp cùng ngày hiệu lực; tệp này bị tệp sau thay thế. Ghi _dinh-chinh vào tên bản sửa để rõ ràng.",
      "Two files have one effective date; this one is replaced by the other. Mark a correction with _correction in its name."),
  SIZE_CHANGED(
      "size_changed",
      Severity.WARNING,
      "Số dòng của tệp khác xa tệp trước đó của cùng nguồn (dưới một nửa hoặc trên gấp đôi): có thể thiếu phần hoặc ghép nhầm. Đối chiếu với nơi gửi.",
      "The file has far fewer or more rows than the one before it in its series (under half or over twice): a part may be missing or added. Ask the sender."),
  SCHEMA_CHANGED(
      "schema_changed",
      Severity.WARNING,
      "Tệp có các cột khác với tệp trước đó của cùng nguồn (− mất, + thêm): có thể dùng mẫu khác hoặc đổi tên cột. Đối chiếu với nơi gửi.",
      "The file's columns differ from those of the one before it in its series (− gone, + new): another form may have been used or a column renamed. Ask the sender."),
  SPREAD_CHANGED(
      "spread_changed",
      Severity.WARNING,
      "Giá trị của cột phân bố khác hẳn tệp trước đó của cùng nguồn: có thể sai đơn vị, lệch cột, thiếu phần, hoặc thực tế đã đổi (như dồn điền đổi thửa). Xem vài dòng, đối chiếu với nơi gửi.",
      "The column's values are spread quite otherwise than in the file before it in its series: the unit may differ, columns be shifted, a part missing, or things have changed (as by land consolidation). Look at some rows and ask the sender."),
  REPEATED_KEY(
      "repeated_key",
      Severity.WARNING,
      "Khóa đã có trong tệp khác; giữ dòng của tệp sau.",
      "The key is in another file too; the row of the later file is kept.");

  private final Wording wording;

  DeliveryRule(String name, Severity severity, String vi, String en) {
    this.wording = new Wording(name, severity, Bilingual.of(vi, en));
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
