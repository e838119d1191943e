package vn.htx.text.encoding;

import vn.htx.model.Bilingual;

/** A kind of change to a cell's text that does not change what it says. */
public enum Mending {
  DECODED("Chuyển từ bảng mã cũ", "Read from an old encoding"),
  NORMALISED("Chữ và dấu ghép thành một ký tự (NFC)", "Letters and marks composed (NFC)"),
  LOOK_ALIKE("Thay ký tự trông giống đ", "Letters that look like đ replaced"),
  SPACE("Thay khoảng trắng đặc biệt", "Special spaces replaced"),
  ZERO_WIDTH("Bỏ ký tự không hiển thị", "Invisible characters taken out"),
  CONTROL("Bỏ ký tự điều khiển", "Control characters taken out"),
  GUARD(
      "Bỏ dấu giữ số 0 của bảng tính (=\"…\", dấu ' ở đầu)",
      "What guards zeros in a spreadsheet (=\"…\", a leading ') taken off");

  private final Bilingual label;

  Mending(String vi, String en) {
    label = Bilingual.of(vi, en);
  }

  public Bilingual label() {
    return label;
  }
}
