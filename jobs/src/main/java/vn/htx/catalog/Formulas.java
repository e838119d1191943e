package vn.htx.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.htx.model.Bilingual;

/** How each indicator is computed, in words. */
final class Formulas {
  /** Three lines each: the indicator's id, Vietnamese, English. */
  private static final String TEXTS = """
      coops_count
        Số đơn vị tồn tại vào ngày cuối kỳ (đã thành lập, chưa giải thể), theo loại hình (category), lĩnh vực và quy mô.
        Units that exist on the period's last day (founded, not dissolved), by type (category), sector and size class.
      coops_opening
        Số đơn vị tồn tại vào ngày liền trước kỳ; đầu kỳ + thành lập mới − giải thể = cuối kỳ.
        Units that exist on the day before the period; opening + new − left = closing.
      coops_new
        Số đơn vị thành lập trong kỳ.
        Units founded within the period.
      coops_left
        Số đơn vị giải thể trong kỳ.
        Units dissolved within the period.
      coops_closing
        Số đơn vị tồn tại vào ngày cuối kỳ.
        Units that exist on the period's last day.
      coops_suspended
        Số đơn vị đang tạm ngừng hoạt động mà lần tạm ngừng này bắt đầu trong kỳ.
        Units whose present suspension began within the period.
      members_total
        Tổng số thành viên của các đơn vị có ghi số thành viên.
        Sum of members of the units whose number is known.
      members_opening
        Số thành viên ngày 01/01 của các đơn vị ghi đủ bốn số; đầu kỳ + kết nạp − ra khỏi = cuối kỳ.
        Members on 1 January, of units that state all four figures; opening + joined − left = closing.
      members_joined
        Số thành viên kết nạp từ ngày 01/01, của các đơn vị ghi đủ bốn số.
        Joined since 1 January, of units that state all four figures.
      members_left
        Số thành viên ra khỏi từ ngày 01/01, của các đơn vị ghi đủ bốn số.
        Left since 1 January, of units that state all four figures.
      members_closing
        Số thành viên tại ngày của sổ, của các đơn vị ghi đủ bốn số.
        Members on the register's date, of units that state all four figures.
      revenue_total
        Tổng doanh thu của các đơn vị có ghi doanh thu.
        Sum over the units that state it.
      readiness_score
        Điểm 0–100 của một HTX: bình quân có trọng số của điểm các trụ cột; điểm trụ cột là bình quân có trọng số của các câu hỏi, quy đổi theo mốc cố định.
        One cooperative's score of 0 to 100: weighted mean of its pillars' scores, each the weighted mean of its items on fixed goalposts.
      readiness_mean
        Bình quân cộng (không trọng số) điểm của các HTX có điểm trong đợt.
        Mean of the scores of the cooperatives with a score in the round; unweighted.
      readiness_median
        Trung vị điểm của các HTX có điểm trong đợt.
        Median of the same scores.
      readiness_level_share
        Số HTX ở mức (category) chia cho số HTX có điểm, nhân 100.
        Cooperatives at the level (category) over cooperatives with a score, times 100.
      readiness_pillar_mean
        Bình quân cộng điểm của trụ cột (category).
        Mean of the pillar's (category) scores.
      readiness_panel_change
        Mức thay đổi điểm bình quân so với đợt trước, chỉ tính các HTX có điểm ở cả hai đợt.
        Mean change since the round before, of the cooperatives with a score in both rounds.
      survey_response_rate
        Số phiếu trả lời đủ và trả lời một phần chia cho số HTX được chọn mẫu trừ số không thuộc đối tượng khảo sát, nhân 100.
        Complete and partial over drawn less not eligible, times 100.
      holdings_count
        Số hộ sử dụng đất trong từng xã.
        Holders within a commune.
      parcel_area
        Tổng diện tích các thửa hợp lệ vào ngày của sổ, mỗi thửa tính một lần; = land_area + land_area_unheld.
        Sum of the areas of the accepted parcels on the register's date, each once; = land_area + land_area_unheld.
      land_area
        Tổng diện tích đất của các hộ: phần của từng người trong mỗi thửa theo tỷ lệ đã ghi; nhiều người cùng ghi 1 hoặc để trống thì chia đều; tổng tỷ lệ khác 1 thì quy về 1.
        Sum of the holdings' areas: each holder's part of a parcel by the share stated; equal parts where several state 1 or none; shares of another sum are scaled to 1.
      land_area_unheld
        Tổng diện tích các thửa không có người sử dụng nào được nhận vào ngày của sổ (thiếu dòng hoặc dòng bị loại).
        Sum of the areas of parcels of which no accepted holder is in force on the register's date (the row is missing or was rejected).
      plots_mean
        Tổng số thửa chia cho số hộ.
        Plots over holdings.
      plots_median
        Trung vị số thửa của các hộ.
        Median over holdings.
      plot_area_mean
        Tổng diện tích chia cho tổng số thửa.
        Area over plots.
      simmons_mean
        Bình quân cộng chỉ số của các hộ.
        Mean of the holdings' indices.
      simmons_area_mean
        Bình quân chỉ số của các hộ, trọng số là diện tích của hộ.
        Mean of the holdings' indices weighted by their areas.
      simmons_median
        Trung vị chỉ số của các hộ.
        Median of the holdings' indices.
      simmons_band_share
        Số hộ có chỉ số trong dải (category lt_0.40, 0.40_0.60, gt_0.60; hai đầu mút thuộc dải giữa) chia cho tổng số hộ, nhân 100.
        Holdings with the index in the band (category lt_0.40, 0.40_0.60, gt_0.60; both edges belong to the middle) over holdings, times 100.
      januszewski_mean
        Bình quân cộng chỉ số của các hộ.
        Mean of the holdings' indices.
      januszewski_area_mean
        Bình quân chỉ số của các hộ, trọng số là diện tích của hộ.
        Mean of the holdings' indices weighted by their areas.
      januszewski_median
        Trung vị chỉ số của các hộ.
        Median of the holdings' indices.
      januszewski_band_share
        Cách tính như với chỉ số Simmons.
        As for Simmons.
      arrangement_area
        Diện tích của các phương thức còn hiệu lực vào ngày cuối kỳ, theo phương thức (category); tap_trung và tich_tu là hai nhóm theo luật.
        Area of the arrangements in force on the period's last day by mode (category); categories tap_trung and tich_tu are their legal families.
      loans_count
        Số khoản vay còn dư nợ gốc lớn hơn 0, theo nhóm nợ (category).
        Loans with outstanding principal above 0, by debt group (category).
      outstanding
        Số tiền đã giải ngân trừ gốc đã trả và gốc đã xóa, theo nhóm nợ (category).
        Disbursed less principal paid and written off, by debt group (category).
      par1
        Dư nợ gốc của các khoản vay quá hạn từ 1 ngày chia cho tổng dư nợ gốc, nhân 100.
        Outstanding principal of loans 1 day or more past due over all outstanding principal, times 100.
      par10
        Dư nợ gốc của các khoản vay quá hạn trên 10 ngày chia cho tổng dư nợ gốc, nhân 100.
        Outstanding principal of loans more than 10 days past due over all outstanding principal, times 100.
      par30
        Dư nợ gốc của các khoản vay quá hạn trên 30 ngày chia cho tổng dư nợ gốc, nhân 100.
        Outstanding principal of loans more than 30 days past due over all outstanding principal, times 100.
      par90
        Dư nợ gốc của các khoản vay quá hạn trên 90 ngày chia cho tổng dư nợ gốc, nhân 100.
        Outstanding principal of loans more than 90 days past due over all outstanding principal, times 100.
      bad_debt_share
        Dư nợ gốc của các nhóm 3 đến 5 chia cho tổng dư nợ gốc, nhân 100.
        Outstanding principal of groups 3 to 5 over all, times 100.
      rate_gap
        Bình quân của lãi suất tham chiếu trừ lãi suất cho vay, trọng số là dư nợ gốc, của các khoản vay có lãi suất tham chiếu.
        Mean of reference less loan rate, weighted by outstanding principal, of loans with a reference rate.
      credit_share_all
        Số HTX còn dư nợ gốc (không tính khoản vay của thành viên) chia cho số HTX đang tồn tại, nhân 100; có cả theo mức sẵn sàng số.
        Cooperatives (members' loans do not count) with outstanding principal over all that exist, times 100, also by readiness level.
      credit_share_eligible
        Như trên, chia cho số HTX đủ điều kiện: HTX hoặc LHHTX, đang hoạt động, thành lập trước đó ít nhất 12 tháng.
        The same over the eligible: HTX or LHHTX, active, founded at least 12 months before.
      """;

  private static final Map<String, Bilingual> BY_ID = byId();

  private Formulas() {}

  /** An indicator without a formula is an error of this list. */
  static Bilingual of(String indicator) {
    return Optional.ofNullable(BY_ID.get(indicator))
        .orElseThrow(() -> new IllegalArgumentException("no formula for indicator " + indicator));
  }

  private static Map<String, Bilingual> byId() {
    List<String> lines = TEXTS.lines().map(String::strip).toList();
    Map<String, Bilingual> formulas = new TreeMap<>();
    for (int i = 0; i + 2 < lines.size(); i += 3) {
      formulas.put(lines.get(i), Bilingual.of(lines.get(i + 1), lines.get(i + 2)));
    }
    return formulas;
  }
}
