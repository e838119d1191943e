package vn.htx.linkage;

import vn.htx.model.Bilingual;

/** How a row's codes agree with those of a cooperative. */
enum CodeMatch {
  COOP_ID(0.5, "đúng mã HTX", "the id agrees"),
  TAX_CODE(0.5, "đúng mã số thuế", "the tax code agrees"),
  BRANCH(0.4, "mã số thuế của chi nhánh hoặc đơn vị chính", "the tax code of a branch or its head"),
  OTHER_TAX_CODE(0, "khác mã số thuế", "another tax code"),
  NONE(0, "không có mã để so", "no code to compare");

  private final double share;
  private final Bilingual text;

  CodeMatch(double share, String vi, String en) {
    this.share = share;
    this.text = Bilingual.of(vi, en);
  }

  /** Its weight in the score, 0 to 1; the other parts share the rest. */
  double share() {
    return share;
  }

  Bilingual text() {
    return text;
  }
}
