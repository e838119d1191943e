package vn.htx.catalog;

import static vn.htx.model.UnitLevel.CITY;
import static vn.htx.model.UnitLevel.COMMUNE;
import static vn.htx.model.UnitLevel.COOPERATIVE;
import static vn.htx.model.UnitLevel.OLD_DISTRICT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;

/** Every indicator: its id in {@code indicator_values}, what people read, its unit, formula, source and levels. */
public enum Indicators {
  COOPERATIVES(
      "coops_count",
      Domain.REGISTER,
      "Số đơn vị trong sổ",
      "Units in the register",
      "đơn vị",
      "Units that exist on the period's last day (founded, not dissolved), by type (category), sector and size class.",
      "Luật HTX 17/2023/QH15",
      Basis.OFFICIAL,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  COOPERATIVES_OPENING(
      "coops_opening",
      Domain.REGISTER,
      "Số đơn vị đầu kỳ",
      "Units at opening",
      "đơn vị",
      "Units that exist on the day before the period; opening + new − left = closing.",
      "Luật HTX 17/2023/QH15",
      Basis.OFFICIAL,
      CITY),
  COOPERATIVES_NEW(
      "coops_new",
      Domain.REGISTER,
      "Thành lập mới",
      "New units",
      "đơn vị",
      "Units founded within the period.",
      "Luật HTX 17/2023/QH15",
      Basis.OFFICIAL,
      CITY),
  COOPERATIVES_LEFT(
      "coops_left",
      Domain.REGISTER,
      "Giải thể",
      "Dissolved units",
      "đơn vị",
      "Units dissolved within the period.",
      "Luật HTX 17/2023/QH15",
      Basis.OFFICIAL,
      CITY),
  COOPERATIVES_CLOSING(
      "coops_closing",
      Domain.REGISTER,
      "Số đơn vị cuối kỳ",
      "Units at closing",
      "đơn vị",
      "Units that exist on the period's last day.",
      "Luật HTX 17/2023/QH15",
      Basis.OFFICIAL,
      CITY),
  COOPERATIVES_SUSPENDED(
      "coops_suspended",
      Domain.REGISTER,
      "Tạm ngừng trong kỳ",
      "Suspended in the period",
      "đơn vị",
      "Units whose present suspension began within the period.",
      "NĐ 92/2024/NĐ-CP",
      Basis.OFFICIAL,
      CITY),
  MEMBERS(
      "members_total",
      Domain.REGISTER,
      "Tổng số thành viên",
      "Members",
      "thành viên",
      "Sum of members of the units whose number is known.",
      "Sổ HTX",
      Basis.OFFICIAL,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  MEMBERS_OPENING(
      "members_opening",
      Domain.REGISTER,
      "Thành viên đầu kỳ",
      "Members at opening",
      "thành viên",
      "Members on 1 January, of units that state all four figures; opening + joined − left = closing.",
      "Sổ HTX",
      Basis.OFFICIAL,
      CITY),
  MEMBERS_JOINED(
      "members_joined",
      Domain.REGISTER,
      "Thành viên kết nạp",
      "Members joined",
      "thành viên",
      "Joined since 1 January, of units that state all four figures.",
      "Sổ HTX",
      Basis.OFFICIAL,
      CITY),
  MEMBERS_LEFT(
      "members_left",
      Domain.REGISTER,
      "Thành viên ra khỏi HTX",
      "Members left",
      "thành viên",
      "Left since 1 January, of units that state all four figures.",
      "Sổ HTX",
      Basis.OFFICIAL,
      CITY),
  MEMBERS_CLOSING(
      "members_closing",
      Domain.REGISTER,
      "Thành viên cuối kỳ",
      "Members at closing",
      "thành viên",
      "Members on the register's date, of units that state all four figures.",
      "Sổ HTX",
      Basis.OFFICIAL,
      CITY),
  REVENUE(
      "revenue_total",
      Domain.REGISTER,
      "Tổng doanh thu năm trước",
      "Revenue of the last full year",
      "đồng",
      "Sum over the units that state it.",
      "Sổ HTX",
      Basis.OFFICIAL,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  READINESS_SCORE(
      "readiness_score",
      Domain.READINESS,
      "Điểm sẵn sàng số",
      "Readiness score",
      "điểm",
      "One cooperative's score of 0 to 100: weighted mean of its pillars' scores, each the weighted mean of its items on fixed goalposts.",
      "Khung data/frameworks",
      Basis.OURS,
      COOPERATIVE),
  READINESS_MEAN(
      "readiness_mean",
      Domain.READINESS,
      "Điểm sẵn sàng số bình quân",
      "Mean readiness score",
      "điểm",
      "Mean of the scores of the cooperatives with a score in the round; unweighted.",
      "Khung data/frameworks",
      Basis.OURS,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  READINESS_MEDIAN(
      "readiness_median",
      Domain.READINESS,
      "Điểm sẵn sàng số trung vị",
      "Median readiness score",
      "điểm",
      "Median of the same scores.",
      "Khung data/frameworks",
      Basis.OURS,
      OLD_DISTRICT,
      CITY),
  READINESS_LEVEL_SHARE(
      "readiness_level_share",
      Domain.READINESS,
      "Tỷ lệ HTX theo mức sẵn sàng số",
      "Share of cooperatives by readiness level",
      "%",
      "Cooperatives at the level (category) over cooperatives with a score, times 100.",
      "Khung data/frameworks",
      Basis.OURS,
      OLD_DISTRICT,
      CITY),
  READINESS_PILLAR_MEAN(
      "readiness_pillar_mean",
      Domain.READINESS,
      "Điểm bình quân theo trụ cột",
      "Mean score by pillar",
      "điểm",
      "Mean of the pillar's (category) scores.",
      "Khung data/frameworks",
      Basis.OURS,
      OLD_DISTRICT,
      CITY),
  READINESS_PANEL_CHANGE(
      "readiness_panel_change",
      Domain.READINESS,
      "Thay đổi điểm của cùng HTX",
      "Change of the same cooperatives",
      "điểm",
      "Mean change since the round before, of the cooperatives with a score in both rounds.",
      "Khung data/frameworks",
      Basis.OURS,
      CITY),
  SURVEY_RESPONSE_RATE(
      "survey_response_rate",
      Domain.READINESS,
      "Tỷ lệ trả lời khảo sát",
      "Survey response rate",
      "%",
      "Complete and partial over drawn less not eligible, times 100.",
      "Mẫu khảo sát",
      Basis.OURS,
      CITY),
  HOLDINGS(
      "holdings_count",
      Domain.LAND,
      "Số hộ sử dụng đất",
      "Holdings",
      "hộ",
      "Holders within a commune.",
      "Sổ địa chính",
      Basis.OFFICIAL,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  LAND_AREA(
      "land_area",
      Domain.LAND,
      "Diện tích đất",
      "Land area",
      "m²",
      "Sum of the holdings' areas.",
      "Sổ địa chính",
      Basis.OFFICIAL,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  PLOTS_MEAN(
      "plots_mean",
      Domain.LAND,
      "Số thửa bình quân một hộ",
      "Mean plots per holding",
      "thửa",
      "Plots over holdings.",
      "Sổ địa chính",
      Basis.OFFICIAL,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  PLOTS_MEDIAN(
      "plots_median",
      Domain.LAND,
      "Số thửa trung vị một hộ",
      "Median plots per holding",
      "thửa",
      "Median over holdings.",
      "Sổ địa chính",
      Basis.OFFICIAL,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  PLOT_AREA_MEAN(
      "plot_area_mean",
      Domain.LAND,
      "Diện tích bình quân một thửa",
      "Mean plot area",
      "m²",
      "Area over plots.",
      "Sổ địa chính",
      Basis.OFFICIAL,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  SIMMONS_MEAN(
      "simmons_mean",
      Domain.LAND,
      "Chỉ số Simmons bình quân",
      "Mean Simmons index",
      "chỉ số",
      "Mean of the holdings' indices.",
      "Simmons 1964",
      Basis.OURS,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  SIMMONS_AREA_MEAN(
      "simmons_area_mean",
      Domain.LAND,
      "Chỉ số Simmons bình quân theo diện tích",
      "Area-weighted mean Simmons index",
      "chỉ số",
      "Mean of the holdings' indices weighted by their areas.",
      "Simmons 1964",
      Basis.OURS,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  SIMMONS_MEDIAN(
      "simmons_median",
      Domain.LAND,
      "Chỉ số Simmons trung vị",
      "Median Simmons index",
      "chỉ số",
      "Median of the holdings' indices.",
      "Simmons 1964",
      Basis.OURS,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  SIMMONS_BAND_SHARE(
      "simmons_band_share",
      Domain.LAND,
      "Tỷ lệ hộ theo dải chỉ số Simmons",
      "Share of holdings by Simmons band",
      "%",
      "Holdings with the index in the band (category lt_0.40, 0.40_0.60, gt_0.60; both edges belong to the middle) over holdings, times 100.",
      "Bands: Akkaya Aslan",
      Basis.OURS,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  JANUSZEWSKI_MEAN(
      "januszewski_mean",
      Domain.LAND,
      "Chỉ số Januszewski bình quân",
      "Mean Januszewski index",
      "chỉ số",
      "Mean of the holdings' indices.",
      "Januszewski 1968",
      Basis.OURS,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  JANUSZEWSKI_AREA_MEAN(
      "januszewski_area_mean",
      Domain.LAND,
      "Chỉ số Januszewski bình quân theo diện tích",
      "Area-weighted mean Januszewski index",
      "chỉ số",
      "Mean of the holdings' indices weighted by their areas.",
      "Januszewski 1968",
      Basis.OURS,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  JANUSZEWSKI_MEDIAN(
      "januszewski_median",
      Domain.LAND,
      "Chỉ số Januszewski trung vị",
      "Median Januszewski index",
      "chỉ số",
      "Median of the holdings' indices.",
      "Januszewski 1968",
      Basis.OURS,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  JANUSZEWSKI_BAND_SHARE(
      "januszewski_band_share",
      Domain.LAND,
      "Tỷ lệ hộ theo dải chỉ số Januszewski",
      "Share of holdings by Januszewski band",
      "%",
      "As for Simmons.",
      "Bands: Akkaya Aslan",
      Basis.OURS,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  ARRANGEMENT_AREA(
      "arrangement_area",
      Domain.LAND,
      "Diện tích tập trung, tích tụ",
      "Consolidated area",
      "m²",
      "Area of the arrangements in force on the period's last day by mode (category); categories tap_trung and tich_tu are their legal families.",
      "Luật Đất đai 2024 Điều 192, 193",
      Basis.OFFICIAL,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  LOANS(
      "loans_count",
      Domain.CREDIT,
      "Số khoản vay còn dư nợ",
      "Loans outstanding",
      "khoản",
      "Loans with outstanding principal above 0, by debt group (category).",
      "Sổ cho vay",
      Basis.OFFICIAL,
      CITY),
  OUTSTANDING(
      "outstanding",
      Domain.CREDIT,
      "Dư nợ gốc",
      "Outstanding principal",
      "đồng",
      "Disbursed less principal paid and written off, by debt group (category).",
      "Sổ cho vay",
      Basis.OFFICIAL,
      COMMUNE,
      OLD_DISTRICT,
      CITY),
  PAR1(
      "par1",
      Domain.CREDIT,
      "Dư nợ có rủi ro từ 1 ngày",
      "Portfolio at risk, 1 day or more",
      "%",
      "Outstanding principal of loans 1 day or more past due over all outstanding principal, times 100.",
      "CGAP 2003",
      Basis.OURS,
      CITY),
  PAR10(
      "par10",
      Domain.CREDIT,
      "Dư nợ có rủi ro trên 10 ngày",
      "Portfolio at risk, over 10 days",
      "%",
      "The same, more than 10 days.",
      "CGAP 2003",
      Basis.OURS,
      CITY),
  PAR30(
      "par30",
      Domain.CREDIT,
      "Dư nợ có rủi ro trên 30 ngày",
      "Portfolio at risk, over 30 days",
      "%",
      "The same, more than 30 days.",
      "CGAP 2003",
      Basis.OURS,
      CITY),
  PAR90(
      "par90",
      Domain.CREDIT,
      "Dư nợ có rủi ro trên 90 ngày",
      "Portfolio at risk, over 90 days",
      "%",
      "The same, more than 90 days.",
      "CGAP 2003",
      Basis.OURS,
      CITY),
  BAD_DEBT_SHARE(
      "bad_debt_share",
      Domain.CREDIT,
      "Tỷ lệ nợ xấu",
      "Bad debt share",
      "%",
      "Outstanding principal of groups 3 to 5 over all, times 100.",
      "NĐ 45/2021/NĐ-CP Điều 2",
      Basis.OURS,
      CITY),
  RATE_GAP(
      "rate_gap",
      Domain.CREDIT,
      "Chênh lệch lãi suất so với tham chiếu",
      "Gap to the reference rate",
      "điểm %",
      "Mean of reference less loan rate, weighted by outstanding principal, of loans with a reference rate.",
      "Lãi suất tham chiếu",
      Basis.OURS,
      CITY),
  CREDIT_SHARE_ALL(
      "credit_share_all",
      Domain.CREDIT,
      "Tỷ lệ HTX có vay vốn",
      "Cooperatives with a loan, of all",
      "%",
      "Cooperatives (members' loans do not count) with outstanding principal over all that exist, times 100, also by readiness level.",
      "Sổ cho vay, sổ HTX",
      Basis.OURS,
      OLD_DISTRICT,
      CITY),
  CREDIT_SHARE_ELIGIBLE(
      "credit_share_eligible",
      Domain.CREDIT,
      "Tỷ lệ HTX đủ điều kiện có vay vốn",
      "Cooperatives with a loan, of eligible",
      "%",
      "The same over the eligible: HTX or LHHTX, active, founded at least 12 months before.",
      "NĐ 45/2021/NĐ-CP Điều 22, rút gọn",
      Basis.OURS,
      OLD_DISTRICT,
      CITY);

  /** The part of the Alliance's work that an indicator belongs to. */
  public enum Domain {
    REGISTER,
    READINESS,
    LAND,
    CREDIT
  }

  /** Whether definition and thresholds rest on an official text. */
  public enum Basis {
    OFFICIAL,
    OURS
  }

  private final String id;
  private final Domain domain;
  private final Bilingual label;
  private final String unit;
  private final String formula;
  private final String source;
  private final Basis basis;
  private final List<UnitLevel> levels;

  Indicators(
      String id,
      Domain domain,
      String vi,
      String en,
      String unit,
      String formula,
      String source,
      Basis basis,
      UnitLevel... levels) {
    this.id = id;
    this.domain = domain;
    this.label = Bilingual.of(vi, en);
    this.unit = unit;
    this.formula = formula;
    this.source = source;
    this.basis = basis;
    this.levels = List.of(levels);
  }

  public static Optional<Indicators> find(String id) {
    return Arrays.stream(values()).filter(indicator -> indicator.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
  }

  public Domain domain() {
    return domain;
  }

  public Bilingual label() {
    return label;
  }

  public String unit() {
    return unit;
  }

  public String formula() {
    return formula;
  }

  public String source() {
    return source;
  }

  public boolean isOfficial() {
    return basis == Basis.OFFICIAL;
  }

  public List<UnitLevel> levels() {
    return levels;
  }
}
