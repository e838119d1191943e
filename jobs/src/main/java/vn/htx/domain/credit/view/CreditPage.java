package vn.htx.domain.credit.view;

import java.util.List;
import java.util.Optional;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.domain.credit.data.LoanStatus;
import vn.htx.model.Bilingual;
import vn.htx.page.Axis;
import vn.htx.page.CardDeclaration;
import vn.htx.page.ChartDeclaration;
import vn.htx.page.ChartDeclaration.Words;
import vn.htx.page.Dimension;
import vn.htx.page.PublishedValues;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.Selection;
import vn.htx.page.Values;

/** The section on the Fund's portfolio, the part of it at risk, and access to credit. */
public final class CreditPage {
  private static final Bilingual ORIGIN = Bilingual.of(
      "Sổ cho vay của Quỹ (loans, loan_schedule, loan_payments, loan_events)",
      "The Fund's loan book (loans, loan_schedule, loan_payments, loan_events)");
  private static final Bilingual NO_LOANS = Bilingual.of(
      "Chưa có khoản vay nào được tính trong phiên bản này.",
      "This version has no loan to count yet.");
  /** From đồng to million đồng. */
  private static final int TO_MILLIONS = 6;
  /** From đồng to billion đồng, for key figures. */
  private static final int TO_BILLIONS = 9;

  private static final ChartDeclaration BY_DEBT_GROUP = new ChartDeclaration(
      "portfolio_by_debt_group",
      Bilingual.of("Dư nợ gốc theo nhóm nợ", "Outstanding principal by debt group"),
      Selection.latest(
              CreditIndicators.OUTSTANDING,
              Axis.defined(
                  Dimension.CATEGORY,
                  new Label("debt_group", "Nhóm nợ", "Debt group"),
                  LoanStatus.DEBT_GROUP))
          .counting(CreditIndicators.LOANS)
          .scaled(TO_MILLIONS),
      new ChartDeclaration.Bars(Palette.RISK, Orientation.HORIZONTAL),
      PublishedValues.MILLION_DONG,
      new Words(
          List.of(Bilingual.of(
              "Tổng dư nợ gốc: {total} triệu đồng",
              "Total outstanding principal: {total} million đồng")),
          Optional.of(Bilingual.of("n = {n} khoản vay còn dư nợ", "n = {n} loans outstanding")),
          ORIGIN,
          NO_LOANS));

  private static final ChartDeclaration AT_RISK = new ChartDeclaration(
      "par_over_months",
      Bilingual.of("Dư nợ có rủi ro (PAR) theo tháng", "Portfolio at risk by month"),
      Selection.all(CreditIndicators.AT_RISK, Axis.periods(new Label("month", "Tháng", "Month")))
          .in(Values.Form.MONTH)
          .by(Axis.indicators(
              new Label("indicator", "Chỉ tiêu", "Indicator"),
              new Axis.Named("par1", Label.of("par1", "PAR1")),
              new Axis.Named("par10", Label.of("par10", "PAR10")),
              new Axis.Named("par30", Label.of("par30", "PAR30")),
              new Axis.Named("par90", Label.of("par90", "PAR90")))),
      new ChartDeclaration.Months(),
      PublishedValues.PERCENT,
      new Words(
          List.of(
              Bilingual.of(
                  "Dư nợ gốc của khoản vay quá hạn hơn x ngày (PAR1: từ 1 ngày) trên tổng dư nợ gốc, cuối tháng",
                  "Principal of loans more than x days past due (PAR1: 1 day or more) as a share of all outstanding principal, month-end")),
          Optional.of(Bilingual.of("n = {n} khoản vay (tháng cuối)", "n = {n} loans (last month)")),
          ORIGIN,
          NO_LOANS));

  private static final ChartDeclaration ACCESS = new ChartDeclaration(
      "credit_access_by_readiness",
      Bilingual.of("Tiếp cận tín dụng theo mức sẵn sàng số", "Access to credit by readiness level"),
      Selection.latest(
              CreditIndicators.CREDIT_SHARE_ALL,
              Axis.defined(
                      Dimension.READINESS_LEVEL,
                      new Label("readiness_level", "Mức sẵn sàng số", "Readiness level"),
                      IndicatorValues.READINESS_LEVEL)
                  .without(CreditIndicators.NOT_SURVEYED))
          .in(Values.Form.DAY)
          .named(new Label("credit_share_all", "Tỷ lệ có vay", "Share with a loan"))
          .counting(CreditIndicators.CREDIT_SHARE_ALL),
      new ChartDeclaration.Bars(Palette.CATEGORICAL, Orientation.VERTICAL),
      PublishedValues.PERCENT,
      new Words(
          List.of(
              Bilingual.of(
                  "Tỷ lệ HTX còn dư nợ vay", "Share of cooperatives with a loan outstanding"),
              Bilingual.of("; mọi HTX: {total}", "; all cooperatives: {total}"),
              Bilingual.of(
                  "; chưa khảo sát: {of %s}".formatted(CreditIndicators.NOT_SURVEYED),
                  "; not surveyed: {of %s}".formatted(CreditIndicators.NOT_SURVEYED))),
          Optional.of(Bilingual.of("n = {n} HTX", "n = {n} cooperatives")),
          Bilingual.of(
              ORIGIN.vi() + "; khảo sát (survey)",
              ORIGIN.en() + "; digital readiness survey (survey)"),
          Bilingual.of(
              "Chưa có mức sẵn sàng số của HTX nào để so sánh; cần một đợt khảo sát (survey).",
              "No cooperative has a readiness level to compare by yet; it takes a survey round (survey).")));

  /** The section. */
  public static final SectionDeclaration SECTION = SectionDeclaration.of(
      "credit",
      Bilingual.of("Tiếp cận tín dụng", "Access to credit"),
      Bilingual.of(
          "Dư nợ của Quỹ đang ở nhóm nào, rủi ro tăng hay giảm, hợp tác xã nào vay được vốn.",
          "Which debt groups the Fund's portfolio is in, whether risk rises or falls, who obtains credit."),
      List.of(
          CardDeclaration.of(
              CreditIndicators.PAR30,
              Values.Form.DAY,
              PublishedValues.PERCENT,
              Bilingual.of("khoản vay", "loans")),
          CardDeclaration.of(
                  CreditIndicators.OUTSTANDING,
                  Values.Form.DAY,
                  PublishedValues.BILLION_DONG,
                  Bilingual.of("khoản vay", "loans"))
              .scaled(TO_BILLIONS)),
      List.of(BY_DEBT_GROUP, AT_RISK, ACCESS));

  private CreditPage() {}
}
