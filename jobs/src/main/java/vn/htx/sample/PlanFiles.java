package vn.htx.sample;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import vn.htx.catalog.Indicator;
import vn.htx.catalog.common.Targets;
import vn.htx.domain.credit.data.CreditIndicators;
import vn.htx.domain.credit.data.ReferenceRates;
import vn.htx.domain.land.data.LandIndicators;
import vn.htx.domain.readiness.data.ReadinessIndicators;
import vn.htx.domain.register.data.RegisterIndicators;
import vn.htx.model.LandMode;
import vn.htx.model.UnitLevel;

/** Reference rates by month and tenor, and the plan of 2026. */
final class PlanFiles {
  private static final YearMonth FIRST_MONTH = YearMonth.of(2021, 1);
  private static final YearMonth LAST_MONTH = YearMonth.of(2026, 6);
  private static final List<Integer> TENORS = List.of(12, 24, 36, 60);
  private static final String SOURCE = "số liệu mô phỏng";
  private static final String DECISION = "Kế hoạch mô phỏng năm 2026";
  private static final String CITY = "31";
  private static final String TOTAL = "_T";

  private final SampleInbox inbox;

  PlanFiles(SampleInbox inbox) {
    this.inbox = inbox;
  }

  void write() throws IOException {
    try (DatasetFile rates = inbox.open(
        ReferenceRates.TABLE,
        "2026-06-30.csv",
        List.of(
            ReferenceRates.MONTH,
            ReferenceRates.TENOR_MONTHS,
            ReferenceRates.RATE,
            ReferenceRates.SOURCE))) {
      for (YearMonth month = FIRST_MONTH; !month.isAfter(LAST_MONTH); month = month.plusMonths(1)) {
        for (int tenor : TENORS) {
          int points = MarketRates.points(month.getYear(), month.getMonthValue(), tenor);
          rates.row(month.toString(), String.valueOf(tenor), Loan.rate(points), SOURCE);
        }
      }
    }
    try (DatasetFile targets = inbox.open(
        Targets.TABLE,
        "2026.csv",
        List.of(
            Targets.INDICATOR_ID,
            Targets.UNIT_LEVEL,
            Targets.UNIT_CODE,
            Targets.PERIOD,
            Targets.CATEGORY,
            Targets.VALUE,
            Targets.DECISION))) {
      plan(targets);
    }
  }

  private static void plan(DatasetFile file) throws IOException {
    target(file, RegisterIndicators.COOPERATIVES_NEW, TOTAL, "18");
    target(file, RegisterIndicators.COOPERATIVES_CLOSING, TOTAL, "425");
    target(file, ReadinessIndicators.READINESS_MEAN, TOTAL, "45");
    target(file, CreditIndicators.CREDIT_SHARE_ALL, TOTAL, "25");
    target(file, CreditIndicators.BAD_DEBT_SHARE, TOTAL, "5");
    arrangement(file, LandMode.EXCHANGE.code(), "2400000");
    arrangement(file, LandMode.LEASE.code(), "200000");
    arrangement(file, LandMode.COOPERATION.code(), "130000");
    arrangement(file, LandMode.LEASE.family().code(), "2730000");
    arrangement(file, LandMode.TRANSFER.code(), "150000");
    arrangement(file, LandMode.CONTRIBUTION.code(), "40000");
    arrangement(file, LandMode.TRANSFER.family().code(), "190000");
  }

  /** The planned area in square metres of a mode, or of the legal family of several modes. */
  private static void arrangement(DatasetFile file, String category, String squareMetres)
      throws IOException {
    target(file, LandIndicators.ARRANGEMENT_AREA, category, squareMetres);
  }

  private static void target(DatasetFile file, Indicator indicator, String category, String value)
      throws IOException {
    file.row(indicator.id(), UnitLevel.CITY.code(), CITY, "2026", category, value, DECISION);
  }
}
