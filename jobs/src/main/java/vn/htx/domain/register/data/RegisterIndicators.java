package vn.htx.domain.register.data;

import vn.htx.catalog.Categories;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.Measure;
import vn.htx.catalog.ValueUnit;
import vn.htx.model.CooperativeType;

/** Indicators of the register: units, members, revenue. */
public enum RegisterIndicators implements Indicator {
  COOPERATIVES(Declaration.of(
          "coops_count", "Số đơn vị trong sổ", "Units in the register", ValueUnit.COOPERATIVES)
      .formula(
          "Số đơn vị tồn tại vào ngày cuối kỳ (đã thành lập, chưa giải thể), theo loại hình (category), lĩnh vực và quy mô.",
          "Units that exist on the period's last day (founded, not dissolved), by type (category), sector and size class.")
      .source("Luật HTX 17/2023/QH15", "Law on Cooperatives 17/2023/QH15")
      .categories(Categories.listed(CooperativeType.values()))
      .needs(Cooperatives.TABLE)
      .basis(Basis.OFFICIAL)
      .measure(Measure.count())
      .marksFew()
      .reach(Reach.COMMUNES)),
  COOPERATIVES_OPENING(Declaration.of(
          "coops_opening", "Số đơn vị đầu kỳ", "Units at opening", ValueUnit.COOPERATIVES)
      .formula(
          "Số đơn vị tồn tại vào ngày liền trước kỳ; đầu kỳ + thành lập mới − giải thể = cuối kỳ.",
          "Units that exist on the day before the period; opening + new − left = closing.")
      .source("Luật HTX 17/2023/QH15", "Law on Cooperatives 17/2023/QH15")
      .needs(Cooperatives.TABLE)
      .basis(Basis.OFFICIAL)
      .measure(Measure.sum("opening"))
      .reach(Reach.CITY)),
  COOPERATIVES_NEW(Declaration.of("coops_new", "Thành lập mới", "New units", ValueUnit.COOPERATIVES)
      .formula("Số đơn vị thành lập trong kỳ.", "Units founded within the period.")
      .source("Luật HTX 17/2023/QH15", "Law on Cooperatives 17/2023/QH15")
      .needs(Cooperatives.TABLE)
      .basis(Basis.OFFICIAL)
      .polarity(Polarity.MORE_IS_BETTER)
      .measure(Measure.sum("founded"))
      .withinPeriod()
      .reach(Reach.CITY)),
  COOPERATIVES_LEFT(
      Declaration.of("coops_left", "Giải thể", "Dissolved units", ValueUnit.COOPERATIVES)
          .formula("Số đơn vị giải thể trong kỳ.", "Units dissolved within the period.")
          .source("Luật HTX 17/2023/QH15", "Law on Cooperatives 17/2023/QH15")
          .needs(Cooperatives.TABLE)
          .basis(Basis.OFFICIAL)
          .measure(Measure.sum("gone"))
          .withinPeriod()
          .reach(Reach.CITY)),
  COOPERATIVES_CLOSING(Declaration.of(
          "coops_closing", "Số đơn vị cuối kỳ", "Units at closing", ValueUnit.COOPERATIVES)
      .formula("Số đơn vị tồn tại vào ngày cuối kỳ.", "Units that exist on the period's last day.")
      .source("Luật HTX 17/2023/QH15", "Law on Cooperatives 17/2023/QH15")
      .needs(Cooperatives.TABLE)
      .basis(Basis.OFFICIAL)
      .measure(Measure.sum("closing"))
      .reach(Reach.CITY)),
  COOPERATIVES_SUSPENDED(Declaration.of(
          "coops_suspended",
          "Tạm ngừng trong kỳ",
          "Suspended in the period",
          ValueUnit.COOPERATIVES)
      .formula(
          "Số đơn vị đang tạm ngừng hoạt động mà lần tạm ngừng này bắt đầu trong kỳ.",
          "Units whose present suspension began within the period.")
      .source("NĐ 92/2024/NĐ-CP", "Decree 92/2024/NĐ-CP")
      .needs(Cooperatives.TABLE)
      .basis(Basis.OFFICIAL)
      .measure(Measure.sum("suspended"))
      .reach(Reach.CITY)),
  MEMBERS(Declaration.of("members_total", "Tổng số thành viên", "Members", ValueUnit.MEMBERS)
      .formula(
          "Tổng số thành viên của các đơn vị có ghi số thành viên.",
          "Sum of members of the units whose number is known.")
      .source("Sổ HTX", "Register of cooperatives")
      .needs(Cooperatives.TABLE)
      .basis(Basis.OFFICIAL)
      .measure(
          Measure.sum("members").absent("không đơn vị nào có số liệu", "no unit states the number"))
      .marksFew()
      .reach(Reach.COMMUNES)),
  MEMBERS_OPENING(Declaration.of(
          "members_opening", "Thành viên đầu kỳ", "Members at opening", ValueUnit.MEMBERS)
      .formula(
          "Số thành viên ngày 01/01 của các đơn vị ghi đủ bốn số; đầu kỳ + kết nạp − ra khỏi = cuối kỳ.",
          "Members on 1 January, of units that state all four figures; opening + joined − left = closing.")
      .source("Sổ HTX", "Register of cooperatives")
      .needs(Cooperatives.TABLE)
      .basis(Basis.OFFICIAL)
      .measure(Measure.sum("opening")
          .absent("không đơn vị nào có đủ bốn số", "no unit states all four figures"))
      .reach(Reach.CITY)),
  MEMBERS_JOINED(
      Declaration.of("members_joined", "Thành viên kết nạp", "Members joined", ValueUnit.MEMBERS)
          .formula(
              "Số thành viên kết nạp từ ngày 01/01, của các đơn vị ghi đủ bốn số.",
              "Joined since 1 January, of units that state all four figures.")
          .source("Sổ HTX", "Register of cooperatives")
          .needs(Cooperatives.TABLE)
          .basis(Basis.OFFICIAL)
          .measure(Measure.sum("joined")
              .absent("không đơn vị nào có đủ bốn số", "no unit states all four figures"))
          .reach(Reach.CITY)),
  MEMBERS_LEFT(
      Declaration.of("members_left", "Thành viên ra khỏi HTX", "Members left", ValueUnit.MEMBERS)
          .formula(
              "Số thành viên ra khỏi từ ngày 01/01, của các đơn vị ghi đủ bốn số.",
              "Left since 1 January, of units that state all four figures.")
          .source("Sổ HTX", "Register of cooperatives")
          .needs(Cooperatives.TABLE)
          .basis(Basis.OFFICIAL)
          .measure(Measure.sum("gone")
              .absent("không đơn vị nào có đủ bốn số", "no unit states all four figures"))
          .reach(Reach.CITY)),
  MEMBERS_CLOSING(Declaration.of(
          "members_closing", "Thành viên cuối kỳ", "Members at closing", ValueUnit.MEMBERS)
      .formula(
          "Số thành viên tại ngày của sổ, của các đơn vị ghi đủ bốn số.",
          "Members on the register's date, of units that state all four figures.")
      .source("Sổ HTX", "Register of cooperatives")
      .needs(Cooperatives.TABLE)
      .basis(Basis.OFFICIAL)
      .measure(Measure.sum("closing")
          .absent("không đơn vị nào có đủ bốn số", "no unit states all four figures"))
      .reach(Reach.CITY)),
  REVENUE(Declaration.of(
          "revenue_total",
          "Tổng doanh thu năm trước",
          "Revenue of the last full year",
          ValueUnit.MILLION_DONG)
      .formula(
          "Tổng doanh thu của các đơn vị có ghi doanh thu.", "Sum over the units that state it.")
      .source("Sổ HTX", "Register of cooperatives")
      .needs(Cooperatives.TABLE)
      .basis(Basis.OFFICIAL)
      .measure(
          Measure.sum("revenue").absent("không đơn vị nào có số liệu", "no unit states the number"))
      .marksFew()
      .polarity(Polarity.MORE_IS_BETTER)
      .reach(Reach.COMMUNES));

  private final Declaration declaration;

  RegisterIndicators(Declaration declaration) {
    this.declaration = declaration;
  }

  @Override
  public Declaration declaration() {
    return declaration;
  }
}
