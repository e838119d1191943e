package vn.htx.domain.credit.view;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.IndicatorValues;
import vn.htx.chart.model.Caption;
import vn.htx.chart.model.Category;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.GroupedBars;
import vn.htx.chart.model.Label;
import vn.htx.chart.model.Lines;
import vn.htx.chart.model.Matrix;
import vn.htx.chart.model.NoData;
import vn.htx.chart.model.Orientation;
import vn.htx.chart.model.Palette;
import vn.htx.chart.model.Series;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.domain.credit.data.LoanStatus;
import vn.htx.model.Bilingual;
import vn.htx.model.Period;
import vn.htx.page.PageData;
import vn.htx.page.PublishedValues;
import vn.htx.page.Value;
import vn.htx.page.Values;

/** The section on the Fund's portfolio, the part of it at risk, and access to credit. */
public final class CreditSection {
  private static final String ORIGIN =
      "Sổ cho vay của Quỹ (loans, loan_schedule, loan_payments, loan_events)";
  private static final String NO_LOANS = "Chưa có khoản vay nào được tính trong phiên bản này.";
  private static final String NO_LEVELS =
      "Chưa có mức sẵn sàng số của HTX nào để so sánh; cần một đợt khảo sát (survey).";
  /** From đồng to million đồng. */
  private static final int TO_MILLIONS = 6;
  /** From đồng to billion đồng, for key figures. */
  private static final int TO_BILLIONS = 9;

  private static final String NOT_SURVEYED = "none";

  private final PublishedValues source;

  public CreditSection(PublishedValues source) {
    this.source = source;
  }

  public PageData.Section section() {
    return new PageData.Section(
        "credit",
        Bilingual.of("Tiếp cận tín dụng", "Access to credit"),
        Bilingual.of(
            "Dư nợ của Quỹ đang ở nhóm nào, rủi ro tăng hay giảm, hợp tác xã nào vay được vốn.",
            "Which debt groups the Fund's portfolio is in, whether risk rises or falls, who obtains credit."),
        List.of(byDebtGroup(), atRisk(), access()));
  }

  public List<PageData.Card> cards() {
    return List.of(
        source.card(
            "credit",
            CreditIndicators.PAR30,
            CreditIndicators.PAR30.label(),
            thisAndLastYear(CreditIndicators.PAR30),
            PublishedValues.PERCENT,
            0,
            "khoản vay"),
        source.card(
            "credit",
            CreditIndicators.OUTSTANDING,
            CreditIndicators.OUTSTANDING.label(),
            thisAndLastYear(CreditIndicators.OUTSTANDING),
            PublishedValues.BILLION_DONG,
            TO_BILLIONS,
            "khoản vay"));
  }

  /** The latest figure, and that of the month's end a year before it. */
  private Values thisAndLastYear(Indicator indicator) {
    Values totals = source.city(indicator).totals();
    Values months = totals.of(Values.Form.MONTH);
    Optional<Period> last = totals.of(Values.Form.DAY).latest().or(months::latest);
    Optional<Period> before =
        last.map(day -> Period.month(YearMonth.from(day.last()).minusYears(1)));
    return new Values(Stream.of(before.map(months::in), last.map(totals::in))
        .flatMap(Optional::stream)
        .flatMap(values -> values.all().stream())
        .toList());
  }

  private Chart byDebtGroup() {
    Values all = source.city(CreditIndicators.OUTSTANDING);
    Optional<Period> day = all.byCategory().latest();
    Values groups = day.map(all.byCategory()::in).orElse(new Values(List.of()));
    Values loans =
        day.map(source.city(CreditIndicators.LOANS).byCategory()::in).orElse(new Values(List.of()));
    Values total = day.map(all.totals()::in).orElse(new Values(List.of()));
    Caption caption = source.caption(
        "portfolio_by_debt_group",
        Bilingual.of("Dư nợ gốc theo nhóm nợ", "Outstanding principal by debt group"),
        total
            .only()
            .map(value -> "Tổng dư nợ gốc: "
                + Values.shown(value.scaled(TO_MILLIONS), PublishedValues.MILLION_DONG)
                + " triệu đồng")
            .orElse(""),
        PublishedValues.MILLION_DONG,
        total
            .only()
            .map(value -> "n = " + VietnameseFormat.shown(value.n()) + " khoản vay còn dư nợ")
            .orElse(""),
        ORIGIN,
        groups);
    if (groups.isEmpty()) {
      return new NoData(caption, source.whyNone(CreditIndicators.OUTSTANDING, NO_LOANS));
    }
    List<Category> categories = groups.all().stream()
        .map(value -> new Category(
            PublishedValues.named(value.category(), source.scope().names(LoanStatus.DEBT_GROUP)),
            loans
                .category(value.category())
                .flatMap(count -> count.datum().value())
                .map(count -> OptionalLong.of(count.longValue()))
                .orElse(OptionalLong.empty())))
        .toList();
    Series amounts = new Series(
        PublishedValues.named("outstanding", CreditIndicators.OUTSTANDING.label()),
        groups.all().stream().map(value -> value.scaled(TO_MILLIONS)).toList());
    return new GroupedBars(
        caption,
        new Label("debt_group", "Nhóm nợ", "Debt group"),
        new Matrix(categories, List.of(amounts)),
        Palette.RISK,
        Orientation.HORIZONTAL);
  }

  private Chart atRisk() {
    List<Values> months = CreditIndicators.AT_RISK.stream()
        .map(indicator -> source.city(indicator).of(Values.Form.MONTH).totals())
        .toList();
    List<Period> known = months.stream()
        .flatMap(values -> values.periods().stream())
        .distinct()
        .sorted()
        .toList();
    Values shown =
        new Values(months.stream().flatMap(values -> values.all().stream()).toList());
    Caption caption = source.caption(
        "par_over_months",
        Bilingual.of("Dư nợ có rủi ro (PAR) theo tháng", "Portfolio at risk by month"),
        "Dư nợ gốc của khoản vay quá hạn hơn x ngày (PAR1: từ 1 ngày) trên tổng dư nợ gốc, cuối tháng",
        PublishedValues.PERCENT,
        shown
            .latest()
            .flatMap(month -> shown.in(month).only())
            .map(value -> "n = " + VietnameseFormat.shown(value.n()) + " khoản vay (tháng cuối)")
            .orElse(""),
        ORIGIN,
        shown);
    if (known.isEmpty()) {
      return new NoData(caption, source.whyNone(CreditIndicators.PAR30, NO_LOANS));
    }
    YearMonth first = YearMonth.from(known.get(0).last());
    YearMonth last = YearMonth.from(known.get(known.size() - 1).last());
    List<YearMonth> all = Stream.iterate(
            first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
    List<Series> lines = Stream.iterate(0, i -> i < CreditIndicators.AT_RISK.size(), i -> i + 1)
        .map(i -> new Series(
            Label.of(
                CreditIndicators.AT_RISK.get(i).id(),
                CreditIndicators.AT_RISK.get(i).id().toUpperCase(java.util.Locale.ROOT)),
            all.stream()
                .map(month -> months.get(i).in(Period.month(month)).datum())
                .toList()))
        .toList();
    return Lines.months(caption, first, lines);
  }

  private Chart access() {
    Values shares = source
        .city(CreditIndicators.CREDIT_SHARE_ALL)
        .of(Values.Form.DAY)
        .where(value -> value.sector().equals(Value.TOTAL) && value.size().equals(Value.TOTAL));
    Optional<Period> day = shares.latest();
    Values now = day.map(shares::in).orElse(new Values(List.of()));
    Values levels = now.where(
        value -> !value.level().equals(Value.TOTAL) && !value.level().equals(NOT_SURVEYED));
    Caption caption = source.caption(
        "credit_access_by_readiness",
        Bilingual.of(
            "Tiếp cận tín dụng theo mức sẵn sàng số", "Access to credit by readiness level"),
        "Tỷ lệ HTX còn dư nợ vay"
            + now.totals()
                .only()
                .map(value -> "; mọi HTX: " + Values.shown(value.datum(), PublishedValues.PERCENT))
                .orElse("")
            + silent(now),
        PublishedValues.PERCENT,
        now.totals()
            .only()
            .map(value -> "n = " + VietnameseFormat.shown(value.n()) + " HTX")
            .orElse(""),
        ORIGIN + "; khảo sát (survey)",
        levels);
    if (levels.isEmpty()) {
      boolean isKnown =
          now.totals().only().flatMap(value -> value.datum().value()).isPresent();
      return new NoData(
          caption,
          source.whyNone(CreditIndicators.CREDIT_SHARE_ALL, isKnown ? NO_LEVELS : NO_LOANS));
    }
    return new GroupedBars(
        caption,
        new Label("readiness_level", "Mức sẵn sàng số", "Readiness level"),
        new Matrix(
            levels.all().stream()
                .map(value -> Category.of(
                    PublishedValues.named(
                        value.level(), source.scope().names(IndicatorValues.READINESS_LEVEL)),
                    value.n()))
                .toList(),
            List.of(new Series(
                new Label("credit_share_all", "Tỷ lệ có vay", "Share with a loan"),
                levels.all().stream().map(Value::datum).toList()))),
        Palette.CATEGORICAL,
        Orientation.VERTICAL);
  }

  private static String silent(Values now) {
    return now.where(value -> value.level().equals(NOT_SURVEYED))
        .only()
        .map(value -> "; chưa khảo sát: " + Values.shown(value.datum(), PublishedValues.PERCENT))
        .orElse("");
  }
}
