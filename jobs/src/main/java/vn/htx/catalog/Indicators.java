package vn.htx.catalog;

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
      Bilingual.of("Số đơn vị trong sổ", "Units in the register"),
      "đơn vị",
      "Luật HTX 17/2023/QH15",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  COOPERATIVES_OPENING(
      "coops_opening",
      Domain.REGISTER,
      Bilingual.of("Số đơn vị đầu kỳ", "Units at opening"),
      "đơn vị",
      "Luật HTX 17/2023/QH15",
      Basis.OFFICIAL,
      Reach.CITY),
  COOPERATIVES_NEW(
      "coops_new",
      Domain.REGISTER,
      Bilingual.of("Thành lập mới", "New units"),
      "đơn vị",
      "Luật HTX 17/2023/QH15",
      Basis.OFFICIAL,
      Reach.CITY),
  COOPERATIVES_LEFT(
      "coops_left",
      Domain.REGISTER,
      Bilingual.of("Giải thể", "Dissolved units"),
      "đơn vị",
      "Luật HTX 17/2023/QH15",
      Basis.OFFICIAL,
      Reach.CITY),
  COOPERATIVES_CLOSING(
      "coops_closing",
      Domain.REGISTER,
      Bilingual.of("Số đơn vị cuối kỳ", "Units at closing"),
      "đơn vị",
      "Luật HTX 17/2023/QH15",
      Basis.OFFICIAL,
      Reach.CITY),
  COOPERATIVES_SUSPENDED(
      "coops_suspended",
      Domain.REGISTER,
      Bilingual.of("Tạm ngừng trong kỳ", "Suspended in the period"),
      "đơn vị",
      "NĐ 92/2024/NĐ-CP",
      Basis.OFFICIAL,
      Reach.CITY),
  MEMBERS(
      "members_total",
      Domain.REGISTER,
      Bilingual.of("Tổng số thành viên", "Members"),
      "thành viên",
      "Sổ HTX",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  MEMBERS_OPENING(
      "members_opening",
      Domain.REGISTER,
      Bilingual.of("Thành viên đầu kỳ", "Members at opening"),
      "thành viên",
      "Sổ HTX",
      Basis.OFFICIAL,
      Reach.CITY),
  MEMBERS_JOINED(
      "members_joined",
      Domain.REGISTER,
      Bilingual.of("Thành viên kết nạp", "Members joined"),
      "thành viên",
      "Sổ HTX",
      Basis.OFFICIAL,
      Reach.CITY),
  MEMBERS_LEFT(
      "members_left",
      Domain.REGISTER,
      Bilingual.of("Thành viên ra khỏi HTX", "Members left"),
      "thành viên",
      "Sổ HTX",
      Basis.OFFICIAL,
      Reach.CITY),
  MEMBERS_CLOSING(
      "members_closing",
      Domain.REGISTER,
      Bilingual.of("Thành viên cuối kỳ", "Members at closing"),
      "thành viên",
      "Sổ HTX",
      Basis.OFFICIAL,
      Reach.CITY),
  REVENUE(
      "revenue_total",
      Domain.REGISTER,
      Bilingual.of("Tổng doanh thu năm trước", "Revenue of the last full year"),
      "đồng",
      "Sổ HTX",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  READINESS_SCORE(
      "readiness_score",
      Domain.READINESS,
      Bilingual.of("Điểm sẵn sàng số", "Readiness score"),
      "điểm",
      "Khung data/frameworks",
      Basis.OURS,
      Reach.COOPERATIVES),
  READINESS_MEAN(
      "readiness_mean",
      Domain.READINESS,
      Bilingual.of("Điểm sẵn sàng số bình quân", "Mean readiness score"),
      "điểm",
      "Khung data/frameworks",
      Basis.OURS,
      Reach.COMMUNES),
  READINESS_MEDIAN(
      "readiness_median",
      Domain.READINESS,
      Bilingual.of("Điểm sẵn sàng số trung vị", "Median readiness score"),
      "điểm",
      "Khung data/frameworks",
      Basis.OURS,
      Reach.OLD_DISTRICTS),
  READINESS_LEVEL_SHARE(
      "readiness_level_share",
      Domain.READINESS,
      Bilingual.of("Tỷ lệ HTX theo mức sẵn sàng số", "Share of cooperatives by readiness level"),
      "%",
      "Khung data/frameworks",
      Basis.OURS,
      Reach.OLD_DISTRICTS),
  READINESS_PILLAR_MEAN(
      "readiness_pillar_mean",
      Domain.READINESS,
      Bilingual.of("Điểm bình quân theo trụ cột", "Mean score by pillar"),
      "điểm",
      "Khung data/frameworks",
      Basis.OURS,
      Reach.OLD_DISTRICTS),
  READINESS_PANEL_CHANGE(
      "readiness_panel_change",
      Domain.READINESS,
      Bilingual.of("Thay đổi điểm của cùng HTX", "Change of the same cooperatives"),
      "điểm",
      "Khung data/frameworks",
      Basis.OURS,
      Reach.CITY),
  SURVEY_RESPONSE_RATE(
      "survey_response_rate",
      Domain.READINESS,
      Bilingual.of("Tỷ lệ trả lời khảo sát", "Survey response rate"),
      "%",
      "Mẫu khảo sát",
      Basis.OURS,
      Reach.CITY),
  HOLDINGS(
      "holdings_count",
      Domain.LAND,
      Bilingual.of("Số hộ sử dụng đất", "Holdings"),
      "hộ",
      "Sổ địa chính",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  PARCEL_AREA(
      "parcel_area",
      Domain.LAND,
      Bilingual.of("Diện tích các thửa trong sổ", "Area of all parcels"),
      "m²",
      "Sổ địa chính",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  LAND_AREA(
      "land_area",
      Domain.LAND,
      Bilingual.of("Diện tích đất của các hộ", "Land area held"),
      "m²",
      "Sổ địa chính",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  LAND_AREA_UNHELD(
      "land_area_unheld",
      Domain.LAND,
      Bilingual.of("Diện tích chưa có người sử dụng trong sổ", "Land area without a holder"),
      "m²",
      "Sổ địa chính",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  PLOTS_MEAN(
      "plots_mean",
      Domain.LAND,
      Bilingual.of("Số thửa bình quân một hộ", "Mean plots per holding"),
      "thửa",
      "Sổ địa chính",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  PLOTS_MEDIAN(
      "plots_median",
      Domain.LAND,
      Bilingual.of("Số thửa trung vị một hộ", "Median plots per holding"),
      "thửa",
      "Sổ địa chính",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  PLOT_AREA_MEAN(
      "plot_area_mean",
      Domain.LAND,
      Bilingual.of("Diện tích bình quân một thửa", "Mean plot area"),
      "m²",
      "Sổ địa chính",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  SIMMONS_MEAN(
      "simmons_mean",
      Domain.LAND,
      Bilingual.of("Chỉ số Simmons bình quân", "Mean Simmons index"),
      "chỉ số",
      "Simmons 1964",
      Basis.OURS,
      Reach.COMMUNES),
  SIMMONS_AREA_MEAN(
      "simmons_area_mean",
      Domain.LAND,
      Bilingual.of("Chỉ số Simmons bình quân theo diện tích", "Area-weighted mean Simmons index"),
      "chỉ số",
      "Simmons 1964",
      Basis.OURS,
      Reach.COMMUNES),
  SIMMONS_MEDIAN(
      "simmons_median",
      Domain.LAND,
      Bilingual.of("Chỉ số Simmons trung vị", "Median Simmons index"),
      "chỉ số",
      "Simmons 1964",
      Basis.OURS,
      Reach.COMMUNES),
  SIMMONS_BAND_SHARE(
      "simmons_band_share",
      Domain.LAND,
      Bilingual.of("Tỷ lệ hộ theo dải chỉ số Simmons", "Share of holdings by Simmons band"),
      "%",
      "Bands: Akkaya Aslan",
      Basis.OURS,
      Reach.COMMUNES),
  JANUSZEWSKI_MEAN(
      "januszewski_mean",
      Domain.LAND,
      Bilingual.of("Chỉ số Januszewski bình quân", "Mean Januszewski index"),
      "chỉ số",
      "Januszewski 1968",
      Basis.OURS,
      Reach.COMMUNES),
  JANUSZEWSKI_AREA_MEAN(
      "januszewski_area_mean",
      Domain.LAND,
      Bilingual.of(
          "Chỉ số Januszewski bình quân theo diện tích", "Area-weighted mean Januszewski index"),
      "chỉ số",
      "Januszewski 1968",
      Basis.OURS,
      Reach.COMMUNES),
  JANUSZEWSKI_MEDIAN(
      "januszewski_median",
      Domain.LAND,
      Bilingual.of("Chỉ số Januszewski trung vị", "Median Januszewski index"),
      "chỉ số",
      "Januszewski 1968",
      Basis.OURS,
      Reach.COMMUNES),
  JANUSZEWSKI_BAND_SHARE(
      "januszewski_band_share",
      Domain.LAND,
      Bilingual.of("Tỷ lệ hộ theo dải chỉ số Januszewski", "Share of holdings by Januszewski band"),
      "%",
      "Bands: Akkaya Aslan",
      Basis.OURS,
      Reach.COMMUNES),
  ARRANGEMENT_AREA(
      "arrangement_area",
      Domain.LAND,
      Bilingual.of("Diện tích tập trung, tích tụ", "Consolidated area"),
      "m²",
      "Luật Đất đai 2024 Điều 192, 193",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  LOANS(
      "loans_count",
      Domain.CREDIT,
      Bilingual.of("Số khoản vay còn dư nợ", "Loans outstanding"),
      "khoản",
      "Sổ cho vay",
      Basis.OFFICIAL,
      Reach.CITY),
  OUTSTANDING(
      "outstanding",
      Domain.CREDIT,
      Bilingual.of("Dư nợ gốc", "Outstanding principal"),
      "đồng",
      "Sổ cho vay",
      Basis.OFFICIAL,
      Reach.COMMUNES),
  PAR1(
      "par1",
      Domain.CREDIT,
      Bilingual.of("Dư nợ có rủi ro từ 1 ngày", "Portfolio at risk, 1 day or more"),
      "%",
      "CGAP 2003",
      Basis.OURS,
      Reach.CITY),
  PAR10(
      "par10",
      Domain.CREDIT,
      Bilingual.of("Dư nợ có rủi ro trên 10 ngày", "Portfolio at risk, over 10 days"),
      "%",
      "CGAP 2003",
      Basis.OURS,
      Reach.CITY),
  PAR30(
      "par30",
      Domain.CREDIT,
      Bilingual.of("Dư nợ có rủi ro trên 30 ngày", "Portfolio at risk, over 30 days"),
      "%",
      "CGAP 2003",
      Basis.OURS,
      Reach.CITY),
  PAR90(
      "par90",
      Domain.CREDIT,
      Bilingual.of("Dư nợ có rủi ro trên 90 ngày", "Portfolio at risk, over 90 days"),
      "%",
      "CGAP 2003",
      Basis.OURS,
      Reach.CITY),
  BAD_DEBT_SHARE(
      "bad_debt_share",
      Domain.CREDIT,
      Bilingual.of("Tỷ lệ nợ xấu", "Bad debt share"),
      "%",
      "NĐ 45/2021/NĐ-CP Điều 2",
      Basis.OURS,
      Reach.CITY),
  RATE_GAP(
      "rate_gap",
      Domain.CREDIT,
      Bilingual.of("Chênh lệch lãi suất so với tham chiếu", "Gap to the reference rate"),
      "điểm %",
      "Lãi suất tham chiếu",
      Basis.OURS,
      Reach.CITY),
  CREDIT_SHARE_ALL(
      "credit_share_all",
      Domain.CREDIT,
      Bilingual.of("Tỷ lệ HTX có vay vốn", "Cooperatives with a loan, of all"),
      "%",
      "Sổ cho vay, sổ HTX",
      Basis.OURS,
      Reach.OLD_DISTRICTS),
  CREDIT_SHARE_ELIGIBLE(
      "credit_share_eligible",
      Domain.CREDIT,
      Bilingual.of("Tỷ lệ HTX đủ điều kiện có vay vốn", "Cooperatives with a loan, of eligible"),
      "%",
      "NĐ 45/2021/NĐ-CP Điều 22, rút gọn",
      Basis.OURS,
      Reach.OLD_DISTRICTS);

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

  /** The finest places an indicator is published for; the coarser come with them. */
  private enum Reach {
    COOPERATIVES(UnitLevel.COOPERATIVE),
    COMMUNES(UnitLevel.COMMUNE, UnitLevel.OLD_DISTRICT, UnitLevel.CITY),
    OLD_DISTRICTS(UnitLevel.OLD_DISTRICT, UnitLevel.CITY),
    CITY(UnitLevel.CITY);

    private final List<UnitLevel> levels;

    Reach(UnitLevel... levels) {
      this.levels = List.of(levels);
    }
  }

  private final String id;
  private final Domain domain;
  private final Bilingual label;
  private final String unit;
  private final Bilingual formula;
  private final String source;
  private final Basis basis;
  private final Reach reach;

  Indicators(
      String id,
      Domain domain,
      Bilingual label,
      String unit,
      String source,
      Basis basis,
      Reach reach) {
    this.id = id;
    this.domain = domain;
    this.label = label;
    this.unit = unit;
    this.formula = Formulas.of(id);
    this.source = source;
    this.basis = basis;
    this.reach = reach;
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

  public Bilingual formula() {
    return formula;
  }

  public String source() {
    return source;
  }

  public boolean isOfficial() {
    return basis == Basis.OFFICIAL;
  }

  public List<UnitLevel> levels() {
    return reach.levels;
  }
}
